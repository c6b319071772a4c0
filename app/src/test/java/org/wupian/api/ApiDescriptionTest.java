package org.wupian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wupian.WupianTest;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.JsonNode;

/// The description of the interface against the interface.
@WupianTest(demo = true)
class ApiDescriptionTest {

    @LocalServerPort int port;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private JsonNode description;

    private record Call(String method, String path, Method handler) {

        String name() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void ask() {
        description = new Visitor(port, "kejiju").get("/openapi.json").json();
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, handler) -> calls.addAll(calls(mapping, handler)));
        assertThat(calls).hasSizeGreaterThan(50);
        return calls;
    }

    private static List<Call> calls(RequestMappingInfo mapping, HandlerMethod handler) {
        boolean ours = handler.getBeanType().getName().startsWith("org.wupian.");
        return mapping.getPatternValues().stream()
                .filter(it -> ours && it.startsWith("/api/v1/"))
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream()
                                .map(it -> new Call(it.name(), path, handler.getMethod())))
                .toList();
    }

    private JsonNode described(Call call) {
        return description
                .path("paths")
                .path(call.path())
                .path(call.method().toLowerCase(Locale.ROOT));
    }

    @Test
    void everyCallIsDescribedWithWhatItDoes() {
        List<String> silent =
                calls().stream()
                        .filter(it -> described(it).path("summary").asString("").isEmpty())
                        .map(Call::name)
                        .distinct()
                        .toList();

        assertThat(silent).as("add a line to api/summaries.txt for each").isEmpty();
    }

    @Test
    void everyCallSaysWhoMayMakeIt() {
        for (Call call : calls()) {
            Allowed allowed =
                    AnnotatedElementUtils.findMergedAnnotation(call.handler(), Allowed.class);
            String words = described(call).path("description").asString("");
            if (allowed != null) {
                for (Role role : allowed.value()) {
                    assertThat(words)
                            .as(call.name())
                            .contains(role.name().toLowerCase(Locale.ROOT));
                }
            } else {
                assertThat(words)
                        .as(call.name())
                        .isIn("Open to everybody.", "Open to every account.");
            }
        }
    }

    @Test
    void signingInAndProblemsAreDescribed() {
        JsonNode components = description.get("components");
        assertThat(components.get("securitySchemes").get("basic").get("scheme").asString())
                .isEqualTo("basic");
        assertThat(components.get("securitySchemes").get("bearer").get("scheme").asString())
                .isEqualTo("bearer");
        assertThat(components.get("schemas").get("Problem").get("properties").toString())
                .contains("\"errors\"", "\"status\"", "\"detail\"");
        JsonNode write = description.get("paths").get("/api/v1/months/{month}:close").get("post");
        assertThat(write.get("responses").get("422").toString())
                .contains("application/problem+json", "#/components/schemas/Problem");
        assertThat(write.get("parameters").toString()).contains("Idempotency-Key");
    }

    @Test
    void whoIsNotSignedInDoesNotSeeIt() {
        assertThat(new Visitor(port, "nobody").get("/openapi.json").status()).isEqualTo(401);
    }
}
