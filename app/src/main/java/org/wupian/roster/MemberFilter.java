package org.wupian.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which members of a version are asked for (名单筛选); empty texts ask for all.
///
/// @param words in the name, or a whole code
/// @param day those whose qualification holds on that day; null: all of the version
public record MemberFilter(
        String roster,
        int number,
        String words,
        String county,
        String tier,
        String source,
        String tag,
        @Nullable LocalDate day) {

    static MemberFilter all(String roster, int number) {
        return new MemberFilter(roster, number, "", "", "", "", "", null);
    }

    MemberFilter on(LocalDate that) {
        return new MemberFilter(roster, number, words, county, tier, source, tag, that);
    }
}
