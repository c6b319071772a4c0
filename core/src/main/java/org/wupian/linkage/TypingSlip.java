package org.wupian.linkage;

/// A slip of the fingers anywhere in a long name (漏字、多字、颠倒), after which its parts are read
/// wrongly.
final class TypingSlip {

    private static final int LONG = 7;

    /// One of these more or less makes another firm.
    private static final String TELLING = "分支子";

    private TypingSlip() {}

    /// Whether two names differ by one slip that hardly makes another firm: neighbours swapped, a
    /// character doubled, or one missing outside the brand.
    static boolean between(FirmName a, FirmName b) {
        String one = a.text();
        String two = b.text();
        if (Math.min(one.length(), two.length()) < LONG) {
            return false;
        }
        if (one.length() == two.length()) {
            return Spelling.isSwapped(one, two)
                    && !isShortBrand(a, Spelling.difference(one, two))
                    && !isShortBrand(b, Spelling.difference(one, two));
        }
        FirmName longer = one.length() > two.length() ? a : b;
        FirmName shorter = longer == a ? b : a;
        return Spelling.isOneLonger(one, two) && isSlip(longer, shorter);
    }

    /// Two characters swapped make another brand: 华丰, 丰华.
    private static boolean isShortBrand(FirmName name, int at) {
        return name.brand().length() == 2 && name.text().startsWith(name.brand(), at);
    }

    private static boolean isSlip(FirmName longer, FirmName shorter) {
        String text = longer.text();
        int at = Spelling.difference(text, shorter.text());
        char more = text.charAt(at);
        if (Characters.isNumeral(more) || TELLING.indexOf(more) >= 0) {
            return false;
        }
        boolean doubled = at > 0 && text.charAt(at - 1) == more;
        return doubled || !touchesBrand(longer, at) && !touchesBrand(shorter, at);
    }

    private static boolean touchesBrand(FirmName name, int at) {
        int start = name.text().indexOf(name.brand());
        return at >= start && at <= start + name.brand().length();
    }
}
