@NullMarked
package org.wupian.audit.web;

import org.jspecify.annotations.NullMarked;
