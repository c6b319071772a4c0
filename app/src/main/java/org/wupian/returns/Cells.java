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

    /// These figures where they may change, those of before elsewhere. What came back and is left
    /// out is taken away.
    Cells onlyIn(Submission before) {
        Map<CellKey, BigDecimal> merged = new LinkedHashMap<>(before.cells().values());
        merged.keySet().removeIf(it -> before.cellReasons().containsKey(it.toString()));
        values.forEach((key, value) -> {
            if (before.takes(key)) {
                merged.put(key, value);
            }
        });
        return new Cells(merged);
    }
}
