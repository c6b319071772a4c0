package org.wupian.returns;

import java.util.Locale;
import org.wupian.ui.Text;

/// A category of loans (贷款类别): one bit of the mask of a sealed loan.
///
/// @param english its English name, empty where the pack gives none
/// @param bit 0 to 61; it never changes its meaning
/// @param source where it is read from: `flag:<column>`, `unsecured`, `medium-long`,
///   `roster:<code>`
public record LoanCategory(String code, int bit, String name, String english, String source) {

    private static final String ROSTER = "roster:";
    private static final String FLAG = "flag:";

    public LoanCategory {
        if (bit < 0 || bit > 61) {
            throw new IllegalArgumentException("loan-categories.csv: bit %d".formatted(bit));
        }
    }

    /// Its name in the reader's language; the Chinese one where the pack gives no other.
    public String shown() {
        return english.isEmpty() || !Text.locale().equals(Locale.ENGLISH) ? name : english;
    }

    public long mask() {
        return 1L << bit;
    }

    boolean isByRoster() {
        return source.startsWith(ROSTER);
    }

    String roster() {
        return source.substring(ROSTER.length());
    }

    /// Whether a loan is of the category, for the columnar engine; a roster's is joined.
    String expression() {
        if (source.startsWith(FLAG)) {
            return '"' + source.substring(FLAG.length()) + '"';
        }
        return switch (source) {
            case "unsecured" -> "guarantee = 'unsecured'";
            case "medium-long" -> "matures_on > issued_on + interval 1 year";
            default -> throw new IllegalArgumentException("loan-categories.csv: " + source);
        };
    }
}
