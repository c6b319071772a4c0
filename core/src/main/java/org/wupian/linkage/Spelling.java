package org.wupian.linkage;

/// How near two spellings are (字形字音比较).
final class Spelling {

    enum Fit {
        EQUAL,
        SOUNDS_ALIKE,
        LOOKS_ALIKE,
        MISTYPED,
        DIFFERENT
    }

    private static final int LONG = 4;

    private Spelling() {}

    static Fit fit(String a, String b) {
        if (a.equals(b)) {
            return Fit.EQUAL;
        }
        if (a.length() != b.length()) {
            boolean near = Math.max(a.length(), b.length()) >= LONG && isOneLonger(a, b);
            return near ? Fit.MISTYPED : Fit.DIFFERENT;
        }
        return sameLength(a, b);
    }

    private static Fit sameLength(String a, String b) {
        int different = 0;
        int notSound = 0;
        int notShape = 0;
        for (int i = 0; i < a.length(); i++) {
            char one = a.charAt(i);
            char two = b.charAt(i);
            if (one != two) {
                different++;
                notSound += Characters.soundAlike(one, two) ? 0 : 1;
                notShape += Characters.lookAlike(one, two) ? 0 : 1;
            }
        }
        if (different > (a.length() >= LONG ? 2 : 1)) {
            return Fit.DIFFERENT;
        }
        if (notSound == 0) {
            return Fit.SOUNDS_ALIKE;
        }
        if (notShape == 0) {
            return Fit.LOOKS_ALIKE;
        }
        boolean slip = different == 1 || isSwapped(a, b);
        return a.length() >= LONG && slip ? Fit.MISTYPED : Fit.DIFFERENT;
    }

    /// Whether they differ in one character that sounds the same, even if one of the two is a
    /// numeral.
    static boolean isOneSound(String a, String b) {
        int at = difference(a, b);
        return a.length() == b.length()
                && at < a.length()
                && a.regionMatches(at + 1, b, at + 1, a.length() - at - 1)
                && !(Characters.isNumeral(a.charAt(at)) && Characters.isNumeral(b.charAt(at)))
                && Characters.sound(a.charAt(at)) == Characters.sound(b.charAt(at));
    }

    /// Whether one has a single character more and the rest is the same.
    static boolean isOneLonger(String a, String b) {
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        if (longer.length() != shorter.length() + 1) {
            return false;
        }
        int i = difference(longer, shorter);
        return longer.regionMatches(i + 1, shorter, i, shorter.length() - i);
    }

    /// The first place where two different texts differ.
    static int difference(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    /// Whether two neighbours changed places and the rest is the same.
    static boolean isSwapped(String a, String b) {
        if (a.length() != b.length() || a.equals(b)) {
            return false;
        }
        int i = difference(a, b);
        return i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.regionMatches(i + 2, b, i + 2, a.length() - i - 2);
    }

    static String numerals(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (Characters.isNumeral(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    static String withoutNumerals(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!Characters.isNumeral(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /// The share of pairs of neighbouring characters two texts have in common, in percent.
    static int pairsInCommon(String a, String b) {
        int all = Math.max(0, a.length() - 1) + Math.max(0, b.length() - 1);
        if (all == 0) {
            return a.equals(b) ? 100 : 0;
        }
        int common = 0;
        boolean[] taken = new boolean[b.length()];
        for (int i = 0; i + 1 < a.length(); i++) {
            for (int j = 0; j + 1 < b.length(); j++) {
                if (!taken[j] && a.regionMatches(i, b, j, 2)) {
                    taken[j] = true;
                    common++;
                    break;
                }
            }
        }
        return 200 * common / all;
    }
}
