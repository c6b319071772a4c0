@NullMarked
package org.wupian.lake.web;

import org.jspecify.annotations.NullMarked;
