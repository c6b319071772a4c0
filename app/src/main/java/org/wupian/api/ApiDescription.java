package org.wupian.api;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Objects;
import org.springdoc.core.converters.ModelConverterRegistrar;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wupian.ui.Answer;

/// The description of the interface (接口说明) at `/api/v1/openapi.json`, made from the handlers
/// themselves when it is first asked for.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String WORDS =
            """
            The plan of the five articles of finance, its months, bulletins and meetings, for programs. \
            Money is whole fen in fields that end in Fen; figures are in the unit beside them. What goes \
            wrong is a problem document of RFC 9457. Any writing call may carry Idempotency-Key; see docs/api.md.
            """;

    /// Nobody should wait for it at start.
    @Bean
    static BeanFactoryPostProcessor describedWhenAsked() {
        return ApiDescription::makeLazy;
    }

    private static void makeLazy(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition definition = beans.getBeanDefinition(name);
            if (isSpringdoc(definition.getFactoryBeanName())
                    || isSpringdoc(definition.getBeanClassName())) {
                definition.setLazyInit(true);
            }
        }
    }

    private static boolean isSpringdoc(@org.jspecify.annotations.Nullable String name) {
        return name != null && name.startsWith("org.springdoc.");
    }

    @Bean
    @Lazy
    OpenAPI description(
            @Value("${wupian.version}") String version,
            ModelConverterRegistrar converters,
            RequestMappingHandlerMapping requestMappingHandlerMapping) {
        Objects.requireNonNull(converters, "what turns types into schemas is lazy too");
        SpringDocUtils.getConfig().replaceWithSchema(Answer.class, new BinarySchema());
        requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .map(HandlerMethod::getBeanType)
                .filter(it -> it.getName().startsWith("org.wupian."))
                .forEach(it -> SpringDocUtils.getConfig().addRestControllers(it));
        return new OpenAPI()
                .info(
                        new Info()
                                .title("wupian")
                                .version(version)
                                .description(WORDS.strip())
                                .license(new License().name("Apache-2.0")))
                .components(
                        new Components()
                                .addSecuritySchemes("basic", scheme("basic"))
                                .addSecuritySchemes("bearer", scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    private static SecurityScheme scheme(String scheme) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(scheme);
    }

    /// Comes first in the list, so that it is asked last.
    @Bean
    @Lazy
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelConverter schemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new NamesByModule()).openapi31(true);
    }

    @Bean
    @Lazy
    GlobalOperationCustomizer permissions() {
        return new DescribePermission();
    }

    @Bean
    @Lazy
    GlobalOpenApiCustomizer summaries() {
        return new DescribeCalls();
    }
}
