package org.wupian.api;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/// How what went wrong is told (问题文档), RFC 9457 with a list of errors.
final class ProblemSchema {

    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Content content() {
        Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + NAME);
        return new Content()
                .addMediaType("application/problem+json", new MediaType().schema(reference));
    }

    static Schema<?> make() {
        Schema<?> error =
                new ObjectSchema()
                        .addProperty("field", new StringSchema())
                        .addProperty("sheet", new StringSchema())
                        .addProperty("row", new IntegerSchema())
                        .addProperty("column", new StringSchema())
                        .addProperty("code", new StringSchema())
                        .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457. An error has a field, or the place of a cell.")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("incident", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
    }
}
