package org.wupian.enterprise;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reasons and attributes as they lie in `jsonb` columns.
final class JsonColumn {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Link.Reason>> REASONS = new TypeReference<>() {};

    private JsonColumn() {}

    static String of(Object value) {
        return JSON.writeValueAsString(value);
    }

    static List<Link.Reason> reasons(String json) {
        return JSON.readValue(json, REASONS);
    }

    /// By the attributes' keys.
    static String attributes(Map<Attribute, String> values) {
        Map<String, String> named = new java.util.TreeMap<>();
        values.forEach((attribute, value) -> named.put(attribute.key(), value));
        return of(named);
    }
}
