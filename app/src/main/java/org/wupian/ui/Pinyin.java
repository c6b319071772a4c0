package org.wupian.ui;

import java.text.Collator;
import java.util.Locale;

/// The order of Chinese names in lists (拼音排序).
final class Pinyin {

    private static final Collator ORDER = Collator.getInstance(Locale.CHINA);

    private Pinyin() {}

    static int compare(String a, String b) {
        return ORDER.compare(a, b);
    }
}
