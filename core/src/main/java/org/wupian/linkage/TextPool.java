package org.wupian.linkage;

import java.util.ArrayList;
import java.util.List;

/// Keeps many short texts in few large arrays (文本池).
final class TextPool {

    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;

    private final List<char[]> pages = new ArrayList<>();
    private int used = PAGE;

    /// @return where the text stands; its first character there is its length
    int add(String text) {
        int length = Math.min(text.length(), PAGE - 1);
        if (used + length + 1 > PAGE) {
            pages.add(new char[PAGE]);
            used = 0;
        }
        char[] page = pages.get(pages.size() - 1);
        int at = (pages.size() - 1 << PAGE_BITS) + used;
        page[used] = (char) length;
        text.getChars(0, length, page, used + 1);
        used += length + 1;
        return at;
    }

    String get(int at) {
        char[] page = pages.get(at >>> PAGE_BITS);
        int start = at & PAGE - 1;
        return new String(page, start + 1, page[start]);
    }
}
