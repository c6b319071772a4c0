package org.wupian.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A problem for programs, as `application/problem+json` (RFC 9457).
record ProblemDocument(Problem problem) implements Answer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void writeTo(HttpServletResponse response) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body());
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.advice());
        body.put("code", problem.code());
        if (problem.incident() != null) {
            body.put("incident", problem.incident());
        }
        body.put("errors", errors());
        return body;
    }

    private List<Map<String, Object>> errors() {
        return problem.errors().stream()
                .map(error -> {
                    Map<String, Object> it = new LinkedHashMap<>();
                    if (error.place() == null) {
                        it.put("field", error.field());
                    } else {
                        it.put("sheet", error.place().sheet());
                        it.put("row", error.place().row());
                        it.put("column", error.place().column());
                    }
                    it.put("code", error.code());
                    it.put("message", error.message());
                    return it;
                })
                .toList();
    }
}
