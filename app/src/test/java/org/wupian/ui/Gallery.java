package org.wupian.ui;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.AllowedToAll;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Mark;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;

/// The face alone, with one page that shows every component: no database, no sign-in.
@TestComponent
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = Face.class)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    MultipartAutoConfiguration.class
})
class Gallery {

    /// Finds the gallery's own templates beside those of the product.
    @Bean
    @Primary
    static TemplateEngine galleryEngine() {
        List<DirectoryCodeResolver> folders =
                List.of(
                        new DirectoryCodeResolver(Path.of("src/test/jte")),
                        new DirectoryCodeResolver(Path.of("src/main/jte")));
        return TemplateEngine.create(
                new BothFolders(folders),
                Path.of("target/gallery-classes"),
                ContentType.Html,
                Gallery.class.getClassLoader(),
                "org.wupian");
    }

    @Bean
    static Mark mark() {
        return Mark.NONE;
    }

    /// Somebody of the office is signed in.
    @Bean
    static Filter somebody() {
        Caller caller = new Caller("office", "专班办公室", "office", Role.OFFICE);
        return (request, response, chain) -> {
            SecurityHeaders.ALL.forEach(((HttpServletResponse) response)::setHeader);
            CurrentCaller.as(
                    caller,
                    () -> {
                        try {
                            chain.doFilter(request, response);
                        } catch (IOException | ServletException e) {
                            throw new IllegalStateException(e);
                        }
                    });
        };
    }

    /// Tests without a server leave out the security chain, but not who is signed in.
    @Bean
    static MockMvcBuilderCustomizer signedIn(Filter somebody) {
        return it -> it.addFilters(somebody);
    }

    @Bean
    static Finder measures() {
        return (words, _) -> List.of(new Finder.Hit("措施", words + "一", "/gallery", "市科技局"));
    }

    @Bean
    static NavigationEntry galleryEntry() {
        return new NavigationEntry(Section.MONTH, "ui.home", "/gallery", Set.of(Role.values()), 1);
    }

    private record BothFolders(List<DirectoryCodeResolver> folders) implements CodeResolver {

        @Override
        public String resolve(String name) {
            return of(name).resolve(name);
        }

        @Override
        public boolean exists(String name) {
            return folders.stream().anyMatch(it -> it.exists(name));
        }

        @Override
        public long getLastModified(String name) {
            return of(name).getLastModified(name);
        }

        private DirectoryCodeResolver of(String name) {
            return folders.stream().filter(it -> it.exists(name)).findFirst().orElseThrow();
        }
    }

    @Controller
    static class GalleryController {

        @AllowedToAll
        @GetMapping("/gallery")
        Answer page() {
            return new GalleryPage("", Errors.NONE);
        }

        @AllowedToAll
        @GetMapping("/gallery/list")
        Answer list(Ask ask) {
            var listing = Listing.of(ask, "贷款", Loan.all(), Loan.columns(), Loan.facets());
            return listing.answer(() -> new GalleryListPage(listing));
        }

        @AllowedToAll
        @PostMapping("/gallery")
        Answer send(@RequestParam(defaultValue = "") String title, @RequestParam String done) {
            if (title.isBlank()) {
                return new GalleryPage(
                        done, new Errors(List.of(new FieldError("title", "ui.required"))));
            }
            return new SeeOther("/gallery").flash("ui.errors.title", 3);
        }

        @AllowedToAll
        @GetMapping({"/gallery/problems/{kind}", "/api/v1/gallery/problems/{kind}"})
        Answer problem(@PathVariable String kind) {
            throw switch (kind) {
                case "missing" -> new NotFound("secret name");
                case "invalid" ->
                        new Invalid(
                                FieldError.at(new FieldError.Place("名单", 3, "金额"), "ui.required"));
                case "conflict" -> new Conflict("ui.problem.conflict.advice");
                default -> new IllegalStateException("secret detail");
            };
        }

        @AllowedToAll
        @GetMapping("/gallery/file")
        Answer file() {
            return Download.of("名单.csv", Download.CSV, new byte[] {1, 2});
        }
    }
}
