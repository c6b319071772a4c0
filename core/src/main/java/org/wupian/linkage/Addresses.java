package org.wupian.linkage;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wupian.linkage.Regions.Found;
import org.wupian.linkage.Regions.Place;

/// Compares addresses (地址比对): the innermost place they name, what follows it, and its numbers.
final class Addresses {

    enum Fit {
        /// To the number of the house.
        SAME,
        /// The same village or road; where in it, one of them does not say.
        NEAR,
        UNKNOWN,
        APART
    }

    private static final int TELLING = 4;

    private static final Pattern HOUSE = Pattern.compile("[" + Characters.NUMERALS + "]号");

    private final Regions regions;

    Addresses(Regions regions) {
        this.regions = regions;
    }

    /// An address taken apart.
    record Parts(@Nullable Place place, String rest) {}

    Parts read(String normal) {
        Place inner = null;
        int at = 0;
        Found found = regions.at(normal, at, null);
        while (found != null) {
            inner = found.place();
            at = found.end();
            found = regions.at(normal, at, inner);
        }
        return new Parts(inner, normal.substring(at));
    }

    static Fit fit(Parts a, Parts b) {
        if (a.place() != null
                && b.place() != null
                && !a.place().holds(b.place())
                && !b.place().holds(a.place())) {
            return Fit.APART;
        }
        String one = a.rest();
        String two = b.rest();
        int shorter = Math.min(one.length(), two.length());
        if (shorter < TELLING - 1) {
            return Fit.UNKNOWN;
        }
        int common = Spelling.pairsInCommon(one, two);
        if (sameNumbers(one, two, common) || one.equals(two)) {
            return isHouse(one) && isHouse(two) ? Fit.SAME : Fit.NEAR;
        }
        boolean oneTown = isTown(a.place()) && isTown(b.place());
        return shorter >= TELLING && common < 20 && !oneTown ? Fit.APART : Fit.UNKNOWN;
    }

    private static boolean isHouse(String rest) {
        return HOUSE.matcher(rest).find() && Spelling.withoutNumerals(rest).length() >= TELLING;
    }

    private static boolean isTown(@Nullable Place place) {
        return place != null && place.code().length() > 6;
    }

    private static boolean sameNumbers(String one, String two, int common) {
        String numbers = Spelling.numerals(one);
        String others = Spelling.numerals(two);
        boolean within =
                one.length() > TELLING
                        && two.length() > TELLING
                        && (goesOn(one, two) || goesOn(two, one));
        if (numbers.isEmpty() || others.isEmpty()) {
            return within || numbers.equals(others) && common >= 75;
        }
        boolean begins = numbers.startsWith(others) || others.startsWith(numbers);
        return within && begins || numbers.equals(others) && common >= 50;
    }

    /// Whether a text begins with the other and not in the middle of a number.
    private static boolean goesOn(String longer, String shorter) {
        return longer.startsWith(shorter)
                && (longer.length() == shorter.length()
                        || !Characters.isNumeral(longer.charAt(shorter.length())));
    }
}
