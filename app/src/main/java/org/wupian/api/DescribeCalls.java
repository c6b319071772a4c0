package org.wupian.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/// Says of every call what it does and how it may fail (接口逐项说明). What a call does stands in
/// `api/summaries.txt`, one a line: `GET /api/v1/months | Months, the newest first`.
final class DescribeCalls implements GlobalOpenApiCustomizer {

    private static final Map<String, String> FAILURES =
            Map.of(
                    "400", "The request cannot be read",
                    "401", "Not signed in",
                    "403", "Not open to this account",
                    "404", "Not there, or not for this caller to see",
                    "409", "The state of things does not allow it now",
                    "422", "What was sent cannot be taken as it is; errors says why");

    private final Map<String, String> summaries = read();

    @Override
    public void customise(OpenAPI api) {
        Components components = api.getComponents();
        components.addSchemas(ProblemSchema.NAME, ProblemSchema.make());
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap()
                                .forEach((method, call) -> describe(path, method, call)));
    }

    private void describe(String path, HttpMethod method, Operation call) {
        call.setSummary(summaries.get(method + " " + path));
        MediaTypes.putRight(call);
        FAILURES.forEach((status, words) ->
                call.getResponses()
                        .addApiResponse(
                                status,
                                new ApiResponse()
                                        .description(words)
                                        .content(ProblemSchema.content())));
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            call.addParametersItem(
                    new HeaderParameter()
                            .name("Idempotency-Key")
                            .description("Makes the call safe to repeat for 24 hours")
                            .schema(new StringSchema().maxLength(RepeatableCalls.LONGEST_KEY)));
        }
    }

    private static Map<String, String> read() {
        try (InputStream in = DescribeCalls.class.getResourceAsStream("/api/summaries.txt")) {
            if (in == null) {
                throw new IllegalStateException("api/summaries.txt is not in the jar");
            }
            Map<String, String> summaries = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(it -> it.split(" \\| ", 2))
                    .filter(it -> it.length == 2)
                    .forEach(it -> summaries.put(it[0].strip(), it[1].strip()));
            return summaries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
