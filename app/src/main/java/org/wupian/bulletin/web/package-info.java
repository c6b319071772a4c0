/// Pages and calls of the monthly bulletin (月通报页面与接口).
@NullMarked
package org.wupian.bulletin.web;

import org.jspecify.annotations.NullMarked;
