package org.wupian.formula;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value with the rows it came from (计算结果).
///
/// @param value exact up to 34 digits, null where there is none
/// @param reason why there is none, else null
/// @param now the rows of the month that were counted
/// @param before those of the period compared with, from the same institutions
/// @param left rows of the month that were not counted, since their institution has no figure in
///   the other period
public record Computed(
        @Nullable BigDecimal value,
        @Nullable Reason reason,
        List<Part> now,
        List<Part> before,
        List<Part> left) {

    /// Why there is no value (不适用原因).
    public enum Reason {
        /// Nobody reported (未报).
        NOT_REPORTED,
        /// No institution has both periods (无可比数据).
        NOT_COMPARABLE,
        /// The denominator is zero, or below zero where a share would mean nothing (分母不为正).
        NO_BASE,
        /// Asked as of a moment before it was first computed (当时未知). This and those below are never
        /// those of a computed value.
        NOT_YET_KNOWN,
        /// Who asks may not see it (不可见).
        NOT_VISIBLE,
        /// It is not counted for subjects of the kind (无此口径): a share of firms for a bank.
        NOT_COUNTED_BY,
        /// Its returns are not owed in the month (本期不报), as a quarterly one in between.
        NOT_DUE,
        /// Its returns are in and the value is about to be computed (计算中).
        BEING_COMPUTED
    }

    static Computed none(Reason reason, List<Part> left) {
        return new Computed(null, reason, List.of(), List.of(), left);
    }
}
