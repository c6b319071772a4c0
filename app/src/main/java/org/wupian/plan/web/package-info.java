@NullMarked
package org.wupian.plan.web;

import org.jspecify.annotations.NullMarked;
