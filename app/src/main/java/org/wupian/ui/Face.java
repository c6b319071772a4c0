package org.wupian.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.wupian.kernel.Mark;

/// Wires the face into Spring's web layer.
@Configuration(proxyBeanMethods = false)
class Face implements WebMvcConfigurer {

    private final Templates templates;
    private final Mark mark;

    Face(Templates templates, Mark mark) {
        this.templates = templates;
        this.mark = mark;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new AnswerHandler(templates, mark));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AskResolver());
    }

    /// Templates were compiled by the build.
    @Bean
    static TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.wupian");
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new CookieLanguage();
    }

    @Bean
    static SimpleUrlHandlerMapping assetMapping() {
        return new SimpleUrlHandlerMapping(Map.of(Assets.PATH + "**", new Assets()), 0);
    }
}
