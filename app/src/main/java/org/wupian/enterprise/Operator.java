package org.wupian.enterprise;

import org.jspecify.annotations.Nullable;

/// An enterprise, farm, cooperative or other operator (经营主体), with the values chosen among its
/// sources.
///
/// @param creditCode unified social credit code, null when it has none
/// @param registration the old number of 15 digits, or `P` with the keyed hash of a personal number
/// @param county code of the county's unit
/// @param industry code of GB/T 4754-2017
/// @param capitalFen registered capital in fen
/// @param mergedInto the operator it proved to be, null while it stands by itself
/// @param withdrawn no list speaks of it any more, its import having been undone
public record Operator(
        long id,
        String name,
        @Nullable String creditCode,
        @Nullable String registration,
        @Nullable String county,
        @Nullable String address,
        @Nullable String industry,
        @Nullable String size,
        @Nullable Long capitalFen,
        @Nullable Long mergedInto,
        boolean withdrawn) {

    /// The code people know it by; empty when there is none that may be shown.
    public String code() {
        return creditCode == null ? oldNumber() : creditCode;
    }

    /// The number of 15 digits (注册号); empty when there is none.
    public String oldNumber() {
        return registration == null || registration.startsWith("P") ? "" : registration;
    }
}
