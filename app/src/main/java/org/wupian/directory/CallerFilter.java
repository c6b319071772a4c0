package org.wupian.directory;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;

/// Tells the rest of the request who calls (当前操作人), so that transactions know whose data they may
/// touch.
class CallerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof HasCaller principal)) {
            chain.doFilter(request, response);
            return;
        }
        as(principal.caller(), request, response, chain);
    }

    private static void as(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            CurrentCaller.as(
                    caller,
                    () -> {
                        try {
                            chain.doFilter(request, response);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        } catch (ServletException e) {
                            throw new ServletFailure(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (ServletFailure e) {
            throw e.cause;
        }
    }

    /// Carries a checked exception through the call above.
    private static final class ServletFailure extends RuntimeException {

        private final ServletException cause;

        ServletFailure(ServletException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
