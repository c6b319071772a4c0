package org.wupian.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/// Answers what failed around the handlers (兜底), above all while the database is away and not even
/// a session can be read: stands before everything else and asks nobody anything.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LastResort extends OncePerRequestFilter {

    private final ObjectProvider<Problems> problems;
    private final ObjectProvider<Templates> templates;
    private final LocaleResolver language;

    LastResort(
            ObjectProvider<Problems> problems,
            ObjectProvider<Templates> templates,
            LocaleResolver language) {
        this.problems = problems;
        this.templates = templates;
        this.language = language;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            answer(e, request, response);
        }
    }

    private void answer(Exception cause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.reset();
        SecurityHeaders.ALL.forEach(response::setHeader);
        LocaleContextHolder.setLocale(language.resolveLocale(request));
        try {
            switch (problems.getObject().failed(cause, request)) {
                case Screen screen -> templates.getObject().writeAlone(screen, request, response);
                case ProblemDocument document -> document.writeTo(response);
                case SeeOther _, Download _, Workbook _ -> throw new IllegalStateException(cause);
            }
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
