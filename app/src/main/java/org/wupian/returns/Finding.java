package org.wupian.returns;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A check that does not hold (核对结果).
///
/// @param cell where to look first
/// @param left what stands on the left side, null where nothing was reported
/// @param right what it is compared with
public record Finding(
        FormCheck check, CellKey cell, @Nullable BigDecimal left, @Nullable BigDecimal right) {

    public boolean blocks() {
        return check.severity() == FormCheck.Severity.ERROR;
    }

    /// Both sides, by which an explanation is known to be of them.
    public String figures() {
        return plain(left) + "|" + plain(right);
    }

    private static String plain(@Nullable BigDecimal side) {
        return side == null ? "" : side.stripTrailingZeros().toPlainString();
    }

    /// Names the check at its place, for the explanation of the reporter.
    public String key() {
        return cell.county().isEmpty() ? check.code() : check.code() + "@" + cell.county();
    }
}
