package org.wupian.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An operator of the register as the matcher needs it (已登记经营主体).
///
/// @param names at least one
/// @param county code of its county
/// @param coded whether its unified credit code is known, so that a row with another valid code
///   cannot simply be it
public record KnownOperator(
        long id,
        List<Name> names,
        @Nullable String county,
        @Nullable String address,
        boolean coded) {

    /// One of its names.
    public record Name(String text, NameKind kind) {}

    public KnownOperator {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an operator without a name");
        }
        names = List.copyOf(names);
    }

    public static KnownOperator named(long id, String name) {
        return new KnownOperator(id, List.of(new Name(name, NameKind.CURRENT)), null, null, false);
    }
}
