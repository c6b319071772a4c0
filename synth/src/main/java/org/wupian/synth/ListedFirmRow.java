package org.wupian.synth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A firm as a department typed it into a list (名单中的一行), and who is meant.
///
/// @param county code of the county, if the list has such a column
/// @param address if the list has such a column
/// @param truth the unified credit code of the firm meant
/// @param slips what happened to the name, in order; empty when it is as registered
public record ListedFirmRow(
        String name,
        @Nullable String county,
        @Nullable String address,
        String truth,
        List<Slip> slips) {

    public ListedFirmRow {
        slips = List.copyOf(slips);
    }

    /// What happens to names on their way into a list.
    public enum Slip {
        /// Half-width or other brackets.
        BRACKETS,
        /// Spaces, a number in front, a full stop behind.
        STRAY_CHARACTERS,
        /// 驻马店市 becomes 驻马店, or nothing.
        PLACE_SHORTER,
        /// 河南省 or the city in front of what is there.
        PLACE_LONGER,
        /// 有限责任公司 for 有限公司, 公司, or nothing.
        FORM,
        /// Brand and place alone, or without the last words of the trade.
        SHORTER,
        /// A character of the same sound.
        HOMOPHONE,
        /// A character of like shape.
        LOOK_ALIKE,
        /// A character left out, doubled or swapped.
        TYPING,
        /// Traditional characters.
        TRADITIONAL,
        /// 2 for 二.
        NUMERAL,
        /// A name it bore before.
        FORMER_NAME,
        /// A note behind it, as registers add: （个体工商户）.
        NOTE
    }
}
