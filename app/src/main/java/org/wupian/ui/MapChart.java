package org.wupian.ui;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Numbers of places drawn on their outlines (分布图). Shown by `ui/MapView.jte` on a page whose frame
/// has `charts = true`; the page has a table with the same numbers, which is all there is without
/// script.
///
/// @param title the finding, as a sentence
/// @param outlines where the GeoJSON is fetched; the name of a feature is the key of its place
/// @param places those with an outline
public record MapChart(
        String title, String source, String unit, String outlines, List<Place> places) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public MapChart {
        places = List.copyOf(places);
    }

    /// @param href where a click leads
    public record Place(String key, String name, BigDecimal value, String href) {}

    /// For the script, safe inside a `<script>` element.
    public String json() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", title);
        data.put("unit", unit);
        data.put("outlines", outlines);
        data.put("places", places);
        return JSON.writeValueAsString(data).replace("<", "\\u003c");
    }
}
