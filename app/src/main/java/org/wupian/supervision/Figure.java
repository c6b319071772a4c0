package org.wupian.supervision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One figure of a report (数据): the actual of a target, or a figure the unit adds itself.
///
/// @param code of the target; empty for a figure of the unit's own
/// @param value null when it is not known yet (未报), which is not zero
public record Figure(String code, String name, @Nullable BigDecimal value, String unit) {

    /// Beyond this many digits a number is left as it is: it will be refused.
    private static final int REASONABLE = 100;

    boolean isNameless() {
        return name.isBlank();
    }

    /// 12.50 and 12.5 are the same figure.
    public Figure {
        if (value != null && Math.abs((long) value.scale()) < REASONABLE) {
            BigDecimal plain = value.stripTrailingZeros();
            value = plain.scale() < 0 ? plain.setScale(0) : plain;
        }
    }
}
