package org.wupian.directory;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wupian.database.CurrentCaller;

/// Signs a request in by `Authorization: Bearer …` (令牌登录). A token that may only read is refused
/// for anything else.
class BearerTokens extends OncePerRequestFilter {

    private static final String PREFIX = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Tokens tokens;

    BearerTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(PREFIX)) {
            String token = header.substring(PREFIX.length()).strip();
            Optional<Tokens.Bearer> bearer =
                    CurrentCaller.as(CurrentCaller.SYSTEM, () -> tokens.bearer(token));
            if (bearer.isEmpty()) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            if (!bearer.get().writes() && !READING.contains(request.getMethod())) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(SignIn.signedIn(bearer.get().account()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
