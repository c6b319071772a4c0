package org.wupian.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;

/// Gathers what a page must know about its request.
@Component
final class PageSource {

    private final Navigation navigation;
    private final ObjectProvider<MonthInForce> month;
    private final ObjectProvider<Unread> unread;
    private final ObjectProvider<Finder> finders;
    private final boolean demo;

    PageSource(
            Navigation navigation,
            ObjectProvider<MonthInForce> month,
            ObjectProvider<Unread> unread,
            ObjectProvider<Finder> finders,
            @Value("${wupian.demo:false}") boolean demo) {
        this.navigation = navigation;
        this.month = month;
        this.unread = unread;
        this.finders = finders;
        this.demo = demo;
    }

    Page of(HttpServletRequest request, HttpServletResponse response) {
        Caller caller = CurrentCaller.find().orElse(null);
        boolean whole = request.getHeader("HX-Request") == null;
        MonthInForce months = month.getIfAvailable();
        Unread inbox = unread.getIfAvailable();
        return new Page(
                caller,
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                path(request),
                Text.locale(),
                Preferences.LARGE.chosen(request),
                Preferences.DARK.chosen(request),
                demo,
                flash(request),
                caller == null ? List.of() : navigation.of(caller.role()),
                caller == null || !whole || months == null ? null : months.month().orElse(null),
                caller == null || !whole || inbox == null ? 0 : inbox.count(),
                caller != null && finders.stream().findAny().isPresent());
    }

    /// For a page that must come to be without the database: neither the person's session nor what
    /// the top bar counts is asked for.
    Page alone(HttpServletRequest request) {
        return new Page(
                null,
                null,
                path(request),
                Text.locale(),
                Preferences.LARGE.chosen(request),
                Preferences.DARK.chosen(request),
                demo,
                null,
                List.of(),
                null,
                0,
                false);
    }

    /// The address of the page; after a form was sent, of the page the form was on.
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        String query = request.getQueryString();
        String referrer = request.getHeader("Referer");
        if (!request.getMethod().equals("GET") && referrer != null) {
            return referrer.replaceFirst("^https?://[^/]*", "");
        }
        return query == null || failed != null ? path : path + "?" + query;
    }

    private static @Nullable Flash flash(HttpServletRequest request) {
        var incoming = RequestContextUtils.getInputFlashMap(request);
        return incoming == null ? null : (Flash) incoming.get(AnswerHandler.FLASH);
    }
}
