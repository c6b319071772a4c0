package org.wupian.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/// Shows screens with the template of their name.
@Component
final class Templates {

    private static final String BASE = "org.wupian.";

    private final TemplateEngine engine;
    private final ConcurrentMap<Class<?>, String> names = new ConcurrentHashMap<>();
    private final PageSource pages;

    Templates(TemplateEngine engine, PageSource pages) {
        this.engine = engine;
        this.pages = pages;
    }

    void write(Screen screen, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean databaseIsAway = screen.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        write(
                screen,
                databaseIsAway ? pages.alone(request) : pages.of(request, response),
                response);
    }

    /// Shows the screen without asking anything about the person.
    void writeAlone(Screen screen, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(screen, pages.alone(request), response);
    }

    private void write(Screen screen, Page page, HttpServletResponse response) throws IOException {
        Utf8ByteOutput html = new Utf8ByteOutput();
        String template = names.computeIfAbsent(screen.getClass(), Templates::nameOf);
        Page.showing(page, () -> engine.render(template, screen, html));
        response.setStatus(screen.status());
        response.setContentType("text/html;charset=UTF-8");
        if (response.getHeader("Cache-Control") == null) {
            response.setHeader("Cache-Control", "no-store");
        }
        response.setContentLength(html.getContentLength());
        response.getOutputStream().write(html.toByteArray());
    }

    /// `org.wupian.plan.web.PlansPage` → `plan/web/PlansPage.jte`
    static String nameOf(Class<?> screen) {
        String folder = screen.getPackageName().substring(BASE.length()).replace('.', '/');
        return folder + "/" + screen.getSimpleName() + ".jte";
    }
}
