package org.wupian.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// How a person likes the pages (显示偏好), kept in cookies of the browser.
enum Preferences {
    /// 语言
    ENGLISH("wupian-language", "en"),
    /// 大字版
    LARGE("wupian-size", "large"),
    /// 深色
    DARK("wupian-theme", "dark");

    private static final java.time.Duration YEAR = java.time.Duration.ofDays(365);

    private final String cookie;
    private final String value;

    Preferences(String cookie, String value) {
        this.cookie = cookie;
        this.value = value;
    }

    boolean chosen(HttpServletRequest request) {
        Cookie found = WebUtils.getCookie(request, cookie);
        return found != null && found.getValue().equals(value);
    }

    ResponseCookie set(boolean on, boolean secure) {
        return ResponseCookie.from(cookie, on ? value : "")
                .path("/")
                .maxAge(on ? YEAR : java.time.Duration.ZERO)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }
}
