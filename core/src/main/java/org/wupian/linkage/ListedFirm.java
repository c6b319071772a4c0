package org.wupian.linkage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wupian.kernel.CreditCode;

/// A firm as a row of a department's list gives it (名单中的企业).
///
/// @param county code of the county, if the list tells
/// @param address as written
/// @param code a unified credit code that nobody in the register has, as written
public record ListedFirm(
        String name, @Nullable String county, @Nullable String address, @Nullable String code) {

    public static ListedFirm named(String name) {
        return new ListedFirm(name, null, null, null);
    }

    public ListedFirm in(String countyCode) {
        return new ListedFirm(name, countyCode, address, code);
    }

    public ListedFirm at(String writtenAddress) {
        return new ListedFirm(name, county, writtenAddress, code);
    }

    /// Whether its code is one that can hardly be mistyped.
    boolean hasValidCode() {
        return Optional.ofNullable(code)
                .flatMap(CreditCode::read)
                .filter(CreditCode::checkHolds)
                .isPresent();
    }
}
