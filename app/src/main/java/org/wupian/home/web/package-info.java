@NullMarked
package org.wupian.home.web;

import org.jspecify.annotations.NullMarked;
