package org.wupian.roster;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Lists and maps as they lie in `jsonb` columns.
final class JsonColumn {

    static final TypeReference<List<RosterColumn>> COLUMNS = new TypeReference<>() {};
    static final TypeReference<List<Roster.Source>> SOURCES = new TypeReference<>() {};
    static final TypeReference<List<Roster.KeyFigure>> FIGURES = new TypeReference<>() {};
    static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};
    static final TypeReference<List<ReadSheet>> SHEETS = new TypeReference<>() {};
    static final TypeReference<Map<String, Integer>> MAPPING = new TypeReference<>() {};
    static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonColumn() {}

    static String of(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String json, TypeReference<T> type) {
        return JSON.readValue(json, type);
    }
}
