package org.wupian.ui;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One message told by a drawing (图表), with its table beside it. Shown by `ui/ChartView.jte` on a
/// page whose frame has `charts = true`.
///
/// @param title the finding, as a sentence: 绿色贷款增速高于各项贷款 6.2 个百分点
/// @param source where the figures come from, with their month
/// @param head of the first column of the table: 月份, 县区
/// @param categories along the axis, in the order everywhere the same
public record Chart(
        Kind kind,
        String title,
        String source,
        String unit,
        String head,
        List<String> categories,
        List<Series> series) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public enum Kind {
        /// over time
        LINE,
        /// lying bars, for names
        BAR,
        /// standing bars, for months
        COLUMN
    }

    /// @param target a line to compare with (目标), drawn dashed
    /// @param values one for each category, null where there is none
    /// @param why in words, one for each category, why there is no value; empty for 未报 everywhere
    public record Series(
            String name, boolean target, List<@Nullable BigDecimal> values, List<String> why) {

        public Series(String name, boolean target, List<@Nullable BigDecimal> values) {
            this(name, target, values, List.of());
        }
    }

    public Chart {
        for (Series it : series) {
            if (it.values().size() != categories.size()) {
                throw new IllegalArgumentException(
                        "%s: %d values for %d categories"
                                .formatted(it.name(), it.values().size(), categories.size()));
            }
        }
    }

    public Cell cell(Series of, int index) {
        BigDecimal value = of.values().get(index);
        if (value == null && !of.why().isEmpty()) {
            return new Cell.None(of.why().get(index));
        }
        return Cell.figure(value, value == null ? 0 : Math.max(0, value.scale()));
    }

    private static Map<String, Object> drawn(Series it) {
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("name", it.name());
        drawn.put("target", it.target());
        drawn.put("values", it.values());
        return drawn;
    }

    /// For the script, safe inside a `<script>` element.
    public String json() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
        data.put("title", title);
        data.put("unit", unit);
        data.put("categories", categories);
        data.put("series", series.stream().map(Chart::drawn).toList());
        return JSON.writeValueAsString(data).replace("<", "\\u003c");
    }
}
