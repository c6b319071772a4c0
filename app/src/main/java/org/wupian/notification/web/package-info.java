@NullMarked
package org.wupian.notification.web;

import org.jspecify.annotations.NullMarked;
