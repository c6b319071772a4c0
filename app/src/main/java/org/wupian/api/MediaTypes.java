package org.wupian.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is sent and answered in which form (媒体类型): handlers do not say it, their types do.
final class MediaTypes {

    private static final String JSON = "application/json";
    private static final Set<String> BYTES = Set.of("binary", "byte");

    private MediaTypes() {}

    static void putRight(Operation call) {
        if (call.getRequestBody() != null) {
            call.getRequestBody().setContent(sent(call.getRequestBody().getContent()));
        }
        call.getResponses().values().stream()
                .filter(it -> it.getContent() != null)
                .forEach(it -> it.setContent(answered(it.getContent())));
    }

    private static Content sent(Content content) {
        Content all = new Content();
        content.values()
                .forEach(it -> all.addMediaType(isForm(it) ? "multipart/form-data" : JSON, it));
        return all;
    }

    private static Content answered(Content content) {
        Content all = new Content();
        content.values()
                .forEach(it -> {
                    boolean file = isBytes(it.getSchema());
                    all.addMediaType(file ? "application/octet-stream" : JSON, it);
                });
        return all;
    }

    private static boolean isForm(MediaType sent) {
        Schema<?> schema = sent.getSchema();
        return schema != null
                && schema.getProperties() != null
                && schema.getProperties().values().stream().anyMatch(MediaTypes::isBytes);
    }

    private static boolean isBytes(@Nullable Schema<?> schema) {
        return schema != null && schema.getFormat() != null && BYTES.contains(schema.getFormat());
    }
}
