package org.wupian.supervision;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Figures and reasons as they lie in `jsonb` columns.
final class JsonColumn {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<SheetRow>> ROWS = new TypeReference<>() {};

    private JsonColumn() {}

    static List<Figure> figures(String json) {
        return JSON.readValue(json, FIGURES);
    }

    static Map<String, String> reasons(String json) {
        return JSON.readValue(json, REASONS);
    }

    static List<SheetRow> rows(String json) {
        return JSON.readValue(json, ROWS);
    }

    static String of(Object value) {
        return JSON.writeValueAsString(value);
    }
}
