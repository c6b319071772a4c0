package org.wupian.document.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Names, characters, references to characters and text (XML 字符).
abstract class XmlCharacters extends XmlBuffer {

    private static final int LONGEST_REFERENCE = 64;

    /// No reference, character or end of a section is longer.
    private static final int AHEAD = LONGEST_REFERENCE + 4;

    private static final int LONGEST_TEXT = 3 << 20;

    /// Where a plain run of text or of an attribute's value ends.
    static final boolean[] STOPS = new boolean[256];

    static {
        for (int b = 0; b < 256; b++) {
            STOPS[b] = b < ' ' && b != '\n' && b != '\t' || b >= 0x80 || "<&]".indexOf(b) >= 0;
        }
    }

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

    private final Bytes text = new Bytes(1024);
    private boolean keeps;

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

    /// Whether text is kept from now on.
    final void keep(boolean wanted) {
        keeps = wanted;
    }

    /// What was kept since it was last cleared.
    final Bytes text() {
        return text;
    }

    /// Passes text up to the next tag or the end.
    final void passText() throws IOException {
        mark = at;
        while (true) {
            int i = at;
            while (!STOPS[buffer[i] & 0xFF]) {
                i++;
            }
            at = i;
            if (buffer[i] == '<') {
                keep();
                return;
            }
            if (limit - i < AHEAD && !isEnded()) {
                keep();
                fill();
            } else if (i == limit) {
                keep();
                return;
            } else {
                special(buffer[i]);
            }
        }
    }

    /// Passes what may not simply be copied.
    private void special(byte b) throws IOException {
        if (b == '&') {
            keep();
            int code = readReference();
            if (code < 0) {
                throw malformed();
            }
            character(code);
        } else if (b == '\r') {
            keep();
            at += buffer[at + 1] == '\n' ? 2 : 1;
            character('\n');
        } else if (b == ']' && !stands("]]>", at)) {
            at++;
        } else if (b >= 0) {
            odd();
        } else if (!readCharacter()) {
            throw malformed();
        }
    }

    private void character(int code) {
        mark = at;
        if (keeps) {
            text.character(code);
        }
    }

    private void keep() {
        if (keeps && at > mark) {
            text.add(buffer, mark, at);
            if (text.size() > LONGEST_TEXT) {
                throw malformed();
            }
        }
        mark = at;
    }

    /// Passes text in which only its end means something.
    final void passSection(int from, int to) throws IOException {
        at = from;
        mark = from;
        while (at < to) {
            byte b = buffer[at];
            if (STOPS[b & 0xFF] && b != '<' && b != '&' && b != ']') {
                special(b);
            } else {
                at++;
            }
        }
        keep();
    }
}
