package org.wupian.returns;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Figures and reasons as they lie in `jsonb` columns; figures as text, so that they stay exact.
final class JsonColumn {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private JsonColumn() {}

    static Map<String, String> texts(String json) {
        return JSON.readValue(json, TEXTS);
    }

    static String of(Map<String, String> texts) {
        return JSON.writeValueAsString(new TreeMap<>(texts));
    }

    static Cells cells(String json) {
        Map<CellKey, BigDecimal> values = new LinkedHashMap<>();
        texts(json).forEach((key, value) -> values.put(CellKey.parse(key), new BigDecimal(value)));
        return new Cells(values);
    }

    static String of(Cells cells) {
        Map<String, String> texts = new TreeMap<>();
        cells.values().forEach((key, value) -> texts.put(key.toString(), value.toPlainString()));
        return of(texts);
    }
}
