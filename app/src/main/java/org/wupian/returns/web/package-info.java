/// Pages and calls of the returns.
@NullMarked
package org.wupian.returns.web;

import org.jspecify.annotations.NullMarked;
