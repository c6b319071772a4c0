package org.wupian.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.ui.Text;

/// One printed number of a bulletin with what it means and what it was counted from (通报数字).
///
/// @param group figures that belong together: `overview`, `areas`, `units`, `targets`, `decisions`
/// @param key of the label and, with `.definition`, of the definition in `messages/bulletin`
/// @param about whom or what it is about, for the label: an area, a unit, a target; empty for the
///   whole
/// @param value null when there is none (不适用)
/// @param unit 份, 项, %, or the target's
public record Figure(
        String group,
        String key,
        String about,
        @Nullable BigDecimal value,
        String unit,
        List<Row> rows) {

    /// What was counted.
    ///
    /// @param counted whether it is in the figure; of a share all rows are shown, those in it
    ///   marked
    /// @param state message key under `bulletin.row`
    public record Row(String subject, String organisation, String state, boolean counted) {}

    public Figure {
        rows = List.copyOf(rows);
    }

    static Figure count(String group, String key, String about, String unit, List<Row> rows) {
        return new Figure(group, key, about, BigDecimal.valueOf(rows.size()), unit, rows);
    }

    /// Per cent of the rows that count, two decimals for display; the comparison of shares is exact
    /// elsewhere.
    static Figure share(String group, String key, String about, List<Row> rows) {
        long part = rows.stream().filter(Row::counted).count();
        BigDecimal value =
                rows.isEmpty()
                        ? null
                        : BigDecimal.valueOf(part * 100)
                                .divide(BigDecimal.valueOf(rows.size()), 2, RoundingMode.HALF_UP);
        return new Figure(group, key, about, value, "%", rows);
    }

    /// Stable name within a bulletin.
    public String id() {
        return about.isEmpty() ? key : key + "-" + about;
    }

    public String label(String aboutName) {
        return Text.t("bulletin.figure." + key, aboutName);
    }

    public String definition() {
        return Text.t("bulletin.figure." + key + ".definition");
    }

    /// As printed.
    public String shown() {
        return value == null ? "—" : shown(value);
    }

    /// At most two digits after the point; what is compared stays exact.
    static String shown(BigDecimal value) {
        return (value.scale() > 2 ? value.setScale(2, RoundingMode.HALF_UP) : value)
                .toPlainString();
    }
}
