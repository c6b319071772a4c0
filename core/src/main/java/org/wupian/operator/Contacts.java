package org.wupian.operator;

import java.util.regex.Pattern;
import org.wupian.kernel.Written;

/// How persons and their telephones are shown to those who need not know them (联系人脱敏).
public final class Contacts {

    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)(?:\\+?86[ -]?)?(1[3-9]\\d)[ -]?\\d{4}[ -]?(\\d{4})(?!\\d)");
    private static final Pattern FIXED =
            Pattern.compile("(?<!\\d)((?:\\(?0\\d{2,3}\\)?[ -]?)?)\\d{4,6}(\\d{2})(?!\\d)");

    private Contacts() {}

    /// Every number of a cell without its middle: `138****5678`; of a fixed line the area and the
    /// last two digits stay, `0396-*****45`. A cell that holds nothing like it becomes stars.
    public static String phone(String written) {
        String text = Written.plain(written);
        String masked =
                FIXED.matcher(MOBILE.matcher(text).replaceAll("$1****$2")).replaceAll("$1*****$2");
        boolean safe = !masked.equals(text) && !masked.matches(".*\\d{5}.*");
        return safe || text.isEmpty() ? masked : "****";
    }

    /// A name with its first character alone: 张* for 张三, 张** for 张小三; at most two stars.
    public static String name(String written) {
        String text = Written.tight(written);
        int characters = text.codePointCount(0, text.length());
        return text.isEmpty()
                ? ""
                : text.substring(0, text.offsetByCodePoints(0, 1))
                        + "*".repeat(Math.max(1, Math.min(2, characters - 1)));
    }
}
