@NullMarked
package org.wupian.indicator.web;

import org.jspecify.annotations.NullMarked;
