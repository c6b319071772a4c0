package org.wupian.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.wupian.ui.Conflict;

/// The answer to a call that was done, kept to be given again (留存应答).
///
/// @param request fingerprint of the call it answers
/// @param body null when it held a secret
record StoredAnswer(
        String request,
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        byte @Nullable [] body) {

    /// Says that nothing was done this time.
    static final String AGAIN = "Idempotency-Replayed";

    /// @param secret the body is told once and not kept
    static StoredAnswer of(String request, ContentCachingResponseWrapper response, boolean secret) {
        return new StoredAnswer(
                request,
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getHeader(HttpHeaders.ETAG),
                secret ? null : response.getContentAsByteArray());
    }

    /// @throws Conflict when the answer held a secret
    void writeTo(HttpServletResponse response) throws IOException {
        if (body == null) {
            throw new Conflict("api.key.secret");
        }
        response.setStatus(status);
        response.setHeader(AGAIN, "true");
        if (contentType != null) {
            response.setContentType(contentType);
        }
        if (location != null) {
            response.setHeader(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.setHeader(HttpHeaders.ETAG, etag);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
