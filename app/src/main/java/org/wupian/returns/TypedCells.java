package org.wupian.returns;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Figures as people type them (填报值): `1,234.5`, full-width digits, blank for what is not reported.
public final class TypedCells {

    /// A cell that is no figure of its item.
    ///
    /// @param code message that says why: `returns.error.number`, `.negative`, `.decimals`,
    ///   `.unknown`
    public record Wrong(CellKey cell, String code, String typed, int decimals) {}

    private final Form form;
    private final Map<CellKey, BigDecimal> values = new LinkedHashMap<>();
    private final List<Wrong> wrong = new ArrayList<>();

    public TypedCells(Form form) {
        this.form = form;
    }

    /// @param typed blank and null leave the cell unreported
    public void put(CellKey cell, @Nullable String typed) {
        FormItem item = form.itemsByCode().get(cell.item());
        if (item == null || !cell.county().isEmpty() && !item.byCounty()) {
            wrong.add(new Wrong(cell, "returns.error.unknown", cell.toString(), 0));
            return;
        }
        String text = typed == null ? "" : plain(typed);
        if (text.isEmpty()) {
            return;
        }
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
