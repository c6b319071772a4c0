package org.wupian.supervision;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// Numbers as people write them (数字写法).
public final class Numbers {

    private Numbers() {}

    /// Takes thousands separators, blanks and full-width digits: `１,234.5`.
    ///
    /// @return null when it is no number
    public static @Nullable BigDecimal read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        return plain.matches("[+-]?\\d{1,20}(\\.\\d{0,10})?") ? new BigDecimal(plain) : null;
    }
}
