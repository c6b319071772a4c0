package org.wupian.returns;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of a submission (报送数据); a cell that is not there was not reported.
public record Cells(Map<CellKey, BigDecimal> values) {

    public static final Cells NONE = new Cells(Map.of());

    public Cells {
        values = Map.copyOf(values);
    }

    public @Nullable BigDecimal get(CellKey key) {
        return values.get(key);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /// These figures where they may change, those of before elsewhere.
    Cells onlyIn(java.util.Set<String> open, Cells before) {
        Map<CellKey, BigDecimal> merged = new LinkedHashMap<>(before.values());
        merged.keySet().removeIf(it -> open.contains(it.toString()));
        values.forEach((key, value) -> {
            if (open.contains(key.toString())) {
                merged.put(key, value);
            }
        });
        return new Cells(merged);
    }
}
