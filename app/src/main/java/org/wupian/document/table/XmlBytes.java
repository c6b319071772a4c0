package org.wupian.document.table;

import java.io.IOException;
import java.io.InputStream;

/// A large XML part of a workbook read as bytes (按字节读 XML): starts and ends of elements, and the
/// text between them where it is wanted. Knows all of XML but document types, and holds no more
/// than one tag, so that no part fills the memory.
final class XmlBytes extends XmlTag {

    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 5_000;
    private static final long XML = name("xml");

    private final long[] open = new long[DEEPEST];
    private final boolean[] seen = new boolean[1 << 16];

    private int depth;
    private int names;
    private boolean begun;
    private boolean isEmpty;

    XmlBytes(InputStream in) throws IOException {
        super(in);
    }

    /// Goes to the next start or end of an element; an empty element has both.
    Token next() throws IOException {
        if (isEmpty) {
            isEmpty = false;
            depth--;
            return Token.END;
        }
        while (true) {
            if (depth == 0) {
                passBlanks();
            } else {
                passText();
            }
            if (at == limit) {
                return done();
            }
            mark = at;
            Token token = markup();
            if (token == Token.CUT) {
                readOn();
            } else if (token != Token.OTHER) {
                return token;
            }
        }
    }

    /// Whether whatever comes next stands in the buffer and was not told yet.
    boolean isBetween() {
        return !isEmpty;
    }

    /// Begins with the tag again when more of it is there.
    private void readOn() throws IOException {
        at = mark;
        boolean more = fill();
        if (!more && isEnded()) {
            throw malformed();
        }
        if (!more) {
            throw hostile();
        }
    }

    private Token done() {
        if (depth > 0 || !begun) {
            throw malformed();
        }
        return Token.DONE;
    }

    private void passBlanks() throws IOException {
        do {
            skipSpace();
            mark = at;
        } while (at == limit && fill());
        if (at < limit && buffer[at] != '<') {
            odd();
        }
    }

    private Token markup() throws IOException {
        return switch (buffer[at + 1]) {
            case '/' -> end();
            case '?' -> instruction();
            case '!' -> declaration();
            default -> start();
        };
    }

    private Token start() throws IOException {
        at++;
        if (!readName()) {
            return odd();
        }
        long element = qualified;
        long name = local;
        clear();
        while (true) {
            boolean space = skipSpace();
            switch (buffer[at]) {
                case '>' -> {
                    at++;
                    return opened(element, name);
                }
                case '/' -> {
                    at++;
                    if (buffer[at] != '>') {
                        return odd();
                    }
                    at++;
                    isEmpty = true;
                    return opened(element, name);
                }
                default -> {
                    if (!space || !readAttribute()) {
                        return odd();
                    }
                }
            }
        }
    }

    private Token opened(long element, long name) throws IOException {
        if (depth == DEEPEST) {
            throw hostile();
        }
        if (depth == 0 && begun) {
            throw malformed();
        }
        begun = true;
        int slot = (int) (element * 0x9E3779B97F4A7C15L >>> 48);
        if (!seen[slot]) {
            seen[slot] = true;
            names++;
            if (names > MOST_NAMES) {
                throw hostile();
            }
        }
        open[depth++] = element;
        local = name;
        resolve();
        return Token.START;
    }

    private Token end() throws IOException {
        at += 2;
        boolean named = readName();
        skipSpace();
        if (!named || buffer[at] != '>') {
            return odd();
        }
        at++;
        if (depth == 0 || open[depth - 1] != qualified) {
            throw malformed();
        }
        depth--;
        return Token.END;
    }

    private Token instruction() throws IOException {
        int end = find("?>", at + 2);
        if (end < 0) {
            return Token.CUT;
        }
        at += 2;
        if (!readName() || qualified == XML) {
            throw malformed();
        }
        at = end + 2;
        return Token.OTHER;
    }

    private Token declaration() throws IOException {
        if (stands("<!D", at)) {
            throw hostile();
        }
        boolean comment = stands("<!--", at);
        if (!comment && (depth == 0 || !stands("<![CDATA[", at))) {
            at = Math.min(limit, at + 9);
            return odd();
        }
        int from = at + (comment ? 4 : 9);
        int end = find(comment ? "--" : "]]>", from);
        if (end < 0 || end + 3 > limit) {
            return Token.CUT;
        }
        if (!comment) {
            passSection(from, end);
        } else if (buffer[end + 2] != '>') {
            throw malformed();
        }
        at = end + 3;
        return Token.OTHER;
    }
}
