/// Pages and calls of the month.
@NullMarked
package org.wupian.supervision.web;

import org.jspecify.annotations.NullMarked;
