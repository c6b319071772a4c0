package org.wupian.document.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Names, characters and references to characters, the same in all places of XML (XML 字符).
abstract class XmlCharacters extends XmlBuffer {

    static final int LONGEST_REFERENCE = 64;

    private static final boolean[] IS_NAME = new boolean[256];

    /// What a digit counts, more than any for what is none.
    private static final byte[] DIGITS = new byte[256];

    static {
        for (int b = 0; b < 256; b++) {
            DIGITS[b] = (byte) (Character.digit(b, 16) & 0x7F);
            IS_NAME[b] = b >= 0x80 || Character.isLetterOrDigit(b) || "-_.:".indexOf(b) >= 0;
        }
    }

    /// The name read last as a number, which is another for every name, and its parts.
    long qualified;

    long prefix;
    long local;

    XmlCharacters(InputStream in) throws IOException {
        super(in);
    }

    /// The number that stands for a name.
    static long name(String name) {
        long number = 0;
        for (int i = 0; i < name.length(); i++) {
            number = number * 257 + name.charAt(i);
        }
        return number;
    }

    private long name(int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * 257 + (buffer[i] & 0xFF);
        }
        return number;
    }

    /// Passes a name.
    ///
    /// @return whether there is one
    final boolean readName() {
        int from = at;
        int colon = -1;
        long number = 0;
        int b = buffer[at] & 0xFF;
        boolean begins = IS_NAME[b] && !(b >= '0' && b <= '9') && b != '-' && b != '.';
        while (IS_NAME[b]) {
            if (b == ':') {
                colon = at;
            }
            number = number * 257 + b;
            b = buffer[++at] & 0xFF;
        }
        qualified = number;
        prefix = colon < 0 ? 0 : name(from, colon);
        local = colon < 0 ? number : name(colon + 1, at);
        return begins;
    }

    /// Passes a character outside ASCII.
    ///
    /// @return whether the buffer holds all of it
    final boolean readCharacter() {
        int lead = buffer[at] & 0xFF;
        int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        if (at + more >= limit) {
            at = limit;
            return false;
        }
        int code = lead & 0x3F >> more;
        for (int i = 1; i <= more; i++) {
            int b = buffer[at + i];
            code = code << 6 | b & 0x3F;
            if ((b & 0xC0) != 0x80) {
                throw malformed();
            }
        }
        int least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
        if (lead < 0xC0 || lead > 0xF4 || code < least || !isLegal(code)) {
            throw malformed();
        }
        at += more + 1;
        return true;
    }

    /// XML 1.0, production 2.
    private static boolean isLegal(int code) {
        return code >= ' ' && code < 0xD800
                || code > 0xDFFF && code < 0xFFFE
                || code > 0xFFFF && code <= 0x10FFFF
                || code == '\n'
                || code == '\t'
                || code == '\r';
    }

    /// Passes a reference to a character.
    ///
    /// @return the character; -1 when the buffer does not hold all of it
    final int readReference() {
        if (buffer[at + 1] == '#') {
            return readNumbered();
        }
        int end = at + 1;
        while (end < limit && end - at < LONGEST_REFERENCE && buffer[end] != ';') {
            end++;
        }
        if (end == limit) {
            at = limit;
            return -1;
        }
        int code = named(at + 1, end);
        at = end + 1;
        return code;
    }

    private int named(int from, int to) {
        return switch (new String(buffer, from, to - from, StandardCharsets.ISO_8859_1)) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> throw malformed();
        };
    }

    private int readNumbered() {
        int radix = buffer[at + 2] == 'x' ? 16 : 10;
        int first = at + (radix == 16 ? 3 : 2);
        int end = first;
        int code = 0;
        int digit = DIGITS[buffer[end] & 0xFF];
        while (digit < radix && end - at < LONGEST_REFERENCE && code <= 0x10FFFF) {
            code = code * radix + digit;
            digit = DIGITS[buffer[++end] & 0xFF];
        }
        if (end >= limit) {
            at = limit;
            return -1;
        }
        if (buffer[end] != ';' || end == first || !isLegal(code)) {
            throw malformed();
        }
        at = end + 1;
        return code;
    }
}
