package org.wupian.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/// Answers with a problem before a handler was found (问题应答), in the one form all problems have.
final class TellProblem {

    private final HandlerExceptionResolver resolver;
    private final LocaleResolver languages;

    TellProblem(HandlerExceptionResolver resolver, LocaleResolver languages) {
        this.resolver = resolver;
        this.languages = languages;
    }

    void tell(HttpServletRequest request, HttpServletResponse response, RuntimeException why) {
        response.resetBuffer();
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        try {
            if (resolver.resolveException(request, response, null, why) == null) {
                throw why;
            }
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
