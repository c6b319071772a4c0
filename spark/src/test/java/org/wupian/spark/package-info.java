@NullMarked
package org.wupian.spark;

import org.jspecify.annotations.NullMarked;
