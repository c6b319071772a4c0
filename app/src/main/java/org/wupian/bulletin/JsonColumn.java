package org.wupian.bulletin;

import tools.jackson.databind.json.JsonMapper;

/// Gathered facts and words as they lie in columns.
final class JsonColumn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonColumn() {}

    static Gathered gathered(String json) {
        return JSON.readValue(json, Gathered.class);
    }

    static BulletinText text(String json) {
        return JSON.readValue(json, BulletinText.class);
    }

    static String of(Object value) {
        return JSON.writeValueAsString(value);
    }
}
