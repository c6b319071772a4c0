/// Pages and calls of products (金融产品页面与接口).
@NullMarked
package org.wupian.financing.web;

import org.jspecify.annotations.NullMarked;
