package org.wupian.returns;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Figures as people type them (填报值): `1,234.5`, full-width digits, blank for what is not reported.
public final class TypedCells {

    /// A cell that is no figure of its item.
    ///
    /// @param code message that says why: `returns.error.number`, `.negative`, `.decimals`,
    ///   `.unknown`, `.county`, `.twice`
    public record Wrong(CellKey cell, String code, String typed, int decimals) {

        /// Whether it is the county that is wrong and not the figure.
        public boolean isCounty() {
            return code.equals(COUNTY);
        }
    }

    private static final String UNKNOWN = "returns.error.unknown";
    private static final String COUNTY = "returns.error.county";

    private final Form form;
    private final Set<String> counties;
    private final Set<CellKey> typed = new HashSet<>();
    private final Map<CellKey, BigDecimal> values = new LinkedHashMap<>();
    private final List<Wrong> wrong = new ArrayList<>();

    /// @param counties codes of all there are
    TypedCells(Form form, Set<String> counties) {
        this.form = form;
        this.counties = counties;
    }

    /// What is wrong with the cell itself, whatever stands in it; null when the form has it.
    @Nullable Wrong unknown(CellKey cell) {
        FormItem item = form.itemsByCode().get(cell.item());
        if (item == null || !cell.county().isEmpty() && !item.byCounty()) {
            return new Wrong(cell, UNKNOWN, cell.toString(), 0);
        }
        return cell.county().isEmpty() || counties.contains(cell.county())
                ? null
                : new Wrong(cell, COUNTY, cell.county(), 0);
    }

    /// @param value blank and null leave the cell unreported
    public void put(CellKey cell, @Nullable String value) {
        String text = value == null ? "" : plain(value);
        Wrong unknown = unknown(cell);
        if (unknown != null) {
            wrong.add(unknown);
        } else if (!text.isEmpty() && !typed.add(cell)) {
            wrong.add(new Wrong(cell, "returns.error.twice", cell.toString(), 0));
        } else if (!text.isEmpty()) {
            read(cell, text);
        }
    }

    private void read(CellKey cell, String text) {
        FormItem item = Objects.requireNonNull(form.itemsByCode().get(cell.item()));
        if (!text.matches("-?\\d{1,15}(?:\\.\\d{1,10})?")) {
            wrong.add(new Wrong(cell, "returns.error.number", text, 0));
            return;
        }
        BigDecimal value = new BigDecimal(text);
        int decimals = item.type().decimals();
        if (value.signum() < 0) {
            wrong.add(new Wrong(cell, "returns.error.negative", text, 0));
        } else if (value.stripTrailingZeros().scale() > decimals) {
            wrong.add(new Wrong(cell, "returns.error.decimals", text, decimals));
        } else {
            values.put(cell, value);
        }
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace(",", "")
                .replaceAll("\\s", "");
    }

    public Cells cells() {
        return new Cells(values);
    }

    public List<Wrong> wrong() {
        return wrong;
    }
}
