package org.wupian.directory;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Remembers the session for the length of a request (本次请求的会话): the filter of sessions asks for it
/// again after it has stored it.
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionOfRequest extends OncePerRequestFilter {

    private static final ThreadLocal<Place> PLACE = new ThreadLocal<>();

    /// Where the session of a request is kept.
    private static final class Place {
        private SessionsOnce.@Nullable Kept session;
    }

    static void keep(SessionsOnce.@Nullable Kept session) {
        Place place = PLACE.get();
        if (place != null) {
            place.session = session;
        }
    }

    static SessionsOnce.@Nullable Kept find(String id) {
        Place place = PLACE.get();
        SessionsOnce.Kept kept = place == null ? null : place.session;
        return kept != null && kept.getId().equals(id) ? kept : null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PLACE.set(new Place());
        try {
            chain.doFilter(request, response);
        } finally {
            PLACE.remove();
        }
    }
}
