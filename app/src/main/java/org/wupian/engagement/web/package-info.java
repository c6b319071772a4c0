/// Pages and calls of bank–enterprise events.
@NullMarked
package org.wupian.engagement.web;

import org.jspecify.annotations.NullMarked;
