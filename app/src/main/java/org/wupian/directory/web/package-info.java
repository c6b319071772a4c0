@NullMarked
package org.wupian.directory.web;

import org.jspecify.annotations.NullMarked;
