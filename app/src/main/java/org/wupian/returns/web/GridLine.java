package org.wupian.returns.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.wupian.returns.CellKey;
import org.wupian.returns.FormItem;

/// One cell of a form as a page shows it (填报单元格).
///
/// @param typed as typed, also where it was no figure
/// @param before figure of the period before
/// @param reason why it came back, empty when it did not
/// @param open it may be changed
public record GridLine(
        FormItem item,
        CellKey cell,
        String typed,
        @Nullable BigDecimal now,
        @Nullable BigDecimal before,
        String reason,
        boolean open) {

    public String field() {
        return "cell-" + cell;
    }
}
