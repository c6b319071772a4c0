package org.wupian.roster;

import java.util.stream.Stream;
import org.wupian.kernel.CreditCode;
import org.wupian.kernel.OrganisationCode;

/// Codes for tests.
final class Codes {

    private Codes() {}

    /// A unified code both checks of which hold.
    static String credit(int number) {
        String inside = "MA%06d".formatted(number);
        String organisation =
                Stream.of("0123456789X".split(""))
                        .map(it -> inside + it)
                        .filter(it -> new OrganisationCode(it).checkHolds())
                        .findFirst()
                        .orElseThrow();
        return Stream.of("0123456789ABCDEFGHJKLMNPQRTUWXY".split(""))
                .map(it -> "91411700" + organisation + it)
                .filter(it -> new CreditCode(it).checkHolds())
                .findFirst()
                .orElseThrow();
    }
}
