package org.wupian.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;

/// Which columns of a list a person wants to see (列选择): chosen by the parameter `columns`, kept in
/// a cookie of the browser for each person and list, whichever month or year it is of.
final class ColumnChoice {

    static final String PARAMETER = "columns";

    private static final Pattern KEYS = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    private static final Duration YEAR = Duration.ofDays(365);

    private ColumnChoice() {}

    /// @return keys of columns; none when all are shown
    static Set<String> of(HttpServletRequest request, HttpServletResponse response) {
        String name = cookie(list(request));
        String[] chosen = request.getParameterValues(PARAMETER);
        if (chosen == null) {
            Cookie kept = WebUtils.getCookie(request, name);
            return kept == null ? Set.of() : keys(kept.getValue());
        }
        String joined = String.join(".", chosen);
        if (KEYS.matcher(joined).matches()) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(name, joined)
                            .path("/")
                            .maxAge(YEAR)
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
        return keys(joined);
    }

    /// Two people at one browser do not choose for each other.
    static String cookie(String list) {
        String account = CurrentCaller.find().map(Caller::account).orElse("");
        return "wupian-columns-" + Integer.toHexString((account + " " + list).hashCode());
    }

    private static Set<String> keys(String joined) {
        return KEYS.matcher(joined).matches()
                ? new LinkedHashSet<>(List.of(joined.split("\\.")))
                : Set.of();
    }

    /// The same list of every month has one pattern of addresses.
    private static String list(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? request.getRequestURI() : pattern.toString();
    }
}
