package org.wupian.document;

/// Looks through the bytes of an XML part before a parser sees them (XML 预检): no document type, no
/// endless tag, no depth and no variety of names that would fill a parser's memory.
final class XmlGuard {

    private static final int LONGEST_TAG = 256 * 1024;
    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 5_000;
    private static final int BEGINNING = 2;

    private final boolean[] seen = new boolean[1 << 16];
    private final byte[] beginning = new byte[BEGINNING];

    private boolean inTag;
    private byte quote;
    private byte before;
    private int length;
    private int depth;
    private int names;
    private int hash;

    /// @throws Unreadable as soon as the part shows what no office program writes
    void take(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            if (b == 0) {
                throw new Unreadable(Refusal.CORRUPT);
            }
            if (inTag) {
                inside(b);
            } else if (b == '<') {
                begin();
            }
        }
    }

    private void begin() {
        inTag = true;
        quote = 0;
        before = '<';
        length = 0;
        hash = 0;
    }

    private void inside(byte b) {
        if (length < BEGINNING) {
            beginning[length] = b;
        }
        length++;
        if (length > LONGEST_TAG || (length == 2 && beginning[0] == '!' && b == 'D')) {
            throw new Unreadable(Refusal.CORRUPT);
        }
        if (quote != 0) {
            quote = b == quote ? 0 : quote;
        } else if ((b == '"' || b == '\'') && beginning[0] != '!') {
            quote = b;
        } else if (b == '>') {
            close();
        } else if (b == ' ' || b == '=' || b == '/' || b == '\n') {
            name();
        } else {
            hash = hash * 31 + b;
        }
        before = b;
    }

    private void close() {
        name();
        inTag = false;
        byte first = beginning[0];
        if (first == '!' || first == '?') {
            return;
        }
        depth += first == '/' ? -1 : before == '/' ? 0 : 1;
        if (depth > DEEPEST) {
            throw new Unreadable(Refusal.CORRUPT);
        }
    }

    private void name() {
        int slot = (hash ^ (hash >>> 16)) & 0xFFFF;
        hash = 0;
        if (!seen[slot] && beginning[0] != '!') {
            seen[slot] = true;
            names++;
            if (names > MOST_NAMES) {
                throw new Unreadable(Refusal.CORRUPT);
            }
        }
    }
}
