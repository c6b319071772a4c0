package org.wupian.document.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// Lines of a text, none longer than any row could be; lines looked at in vain can be put back
/// (按行读取).
final class CsvLines implements Closeable {

    private static final int LONGEST = 1 << 20;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private final Deque<String> back = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int end;
    private boolean afterReturn;

    CsvLines(Reader reader) {
        this.reader = reader;
    }

    /// The next line without its end, null behind the last.
    @Nullable String next() throws IOException {
        if (!back.isEmpty()) {
            return back.removeFirst();
        }
        line.setLength(0);
        boolean any = false;
        while (fill()) {
            char c = buffer[at++];
            if (c == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            any = true;
            afterReturn = c == '\r';
            if (c == '\r' || c == '\n') {
                return line.toString();
            }
            append(c);
        }
        return any ? line.toString() : null;
    }

    /// Gives a line back that shall come again as the next.
    void giveBack(String again) {
        back.addFirst(again);
    }

    /// A zero byte is no character of any list.
    private void append(char c) {
        line.append(c == 0 ? '\uFFFD' : c);
        if (line.length() > LONGEST) {
            throw new Unreadable(Refusal.CORRUPT);
        }
    }

    private boolean fill() throws IOException {
        if (at >= end) {
            end = reader.read(buffer);
            at = 0;
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
