/// Pages and calls of operators, their merging and the match of names.
@NullMarked
package org.wupian.enterprise.web;

import org.jspecify.annotations.NullMarked;
