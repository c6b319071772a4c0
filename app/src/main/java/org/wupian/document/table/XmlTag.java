package org.wupian.document.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The attributes of the tag that was read last (XML 属性); declarations of namespaces are none.
abstract class XmlTag extends XmlText {

    private static final int MOST_ATTRIBUTES = 100;
    private static final int LONGEST_ATTRIBUTE = 2_000;
    private static final long XMLNS = name("xmlns");

    private final long[] names = new long[MOST_ATTRIBUTES];
    private final long[] qualifieds = new long[MOST_ATTRIBUTES];
    private final int[] froms = new int[MOST_ATTRIBUTES];
    private final int[] tos = new int[MOST_ATTRIBUTES];

    private int count;
    private boolean hasReference;

    XmlTag(InputStream in) throws IOException {
        super(in);
    }

    /// How many attributes the tag has.
    final int attributes() {
        return count;
    }

    /// The local name of an attribute.
    final long name(int attribute) {
        return names[attribute];
    }

    /// Which attribute has this local name; -1 for none.
    final int attribute(long name) {
        for (int i = 0; i < count; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        return -1;
    }

    /// @throws org.wupian.document.Unreadable when it is longer than any that is kept
    final String value(int attribute) {
        int length = tos[attribute] - froms[attribute];
        if (length > LONGEST_ATTRIBUTE) {
            throw malformed();
        }
        return new String(buffer, froms[attribute], length, StandardCharsets.UTF_8);
    }

    /// The byte of a value that has only one, otherwise 0.
    final byte single(int attribute) {
        return tos[attribute] - froms[attribute] == 1 ? buffer[froms[attribute]] : 0;
    }

    /// The value as a whole number, `otherwise` when it is none.
    final int number(int attribute, int otherwise) {
        if (attribute < 0) {
            return otherwise;
        }
        int to = tos[attribute];
        int number = 0;
        for (int i = froms[attribute]; i < to; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9 || to - froms[attribute] > 9) {
                return signed(value(attribute), otherwise);
            }
            number = number * 10 + digit;
        }
        return to == froms[attribute] ? otherwise : number;
    }

    private static int signed(String value, int otherwise) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    final boolean isTrue(int attribute) {
        return attribute >= 0 && SheetXml.isTrue(value(attribute));
    }

    /// The letters of `AB12`, counted from 0.
    final int column(int attribute) {
        int number = 0;
        int to = Math.min(tos[attribute], froms[attribute] + 4);
        for (int i = froms[attribute]; i < to && buffer[i] >= 'A' && buffer[i] <= 'Z'; i++) {
            number = number * 26 + buffer[i] - 'A' + 1;
        }
        return number - 1;
    }

    final void clear() {
        count = 0;
        hasReference = false;
    }

    /// Passes an attribute.
    ///
    /// @return whether there is one and the buffer holds all of it
    final boolean readAttribute() throws IOException {
        if (!readName()) {
            return false;
        }
        if (count == MOST_ATTRIBUTES) {
            throw hostile();
        }
        for (int i = 0; i < count; i++) {
            if (qualifieds[i] == qualified) {
                throw malformed();
            }
        }
        qualifieds[count] = qualified;
        names[count] = prefix == XMLNS || qualified == XMLNS ? 0 : local;
        skipSpace();
        if (buffer[at] != '=') {
            return false;
        }
        at++;
        skipSpace();
        byte quote = buffer[at];
        if (quote != '"' && quote != '\'') {
            return false;
        }
        at++;
        froms[count] = at;
        while (buffer[at] != quote) {
            if (!STOPS[buffer[at] & 0xFF]) {
                at++;
            } else if (!passInValue(buffer[at])) {
                return false;
            }
        }
        tos[count++] = at++;
        return true;
    }

    private boolean passInValue(byte b) {
        if (b == '&') {
            hasReference = true;
            return readReference() >= 0;
        }
        if (b < 0) {
            return readCharacter();
        }
        boolean may = b == ']' || b == '\r';
        at += may ? 1 : 0;
        return may;
    }

    /// Puts characters in the place of references, which are longer.
    final void resolve() {
        if (!hasReference) {
            return;
        }
        int behind = at;
        for (int i = 0; i < count; i++) {
            int to = froms[i];
            for (at = to; at < tos[i]; ) {
                if (buffer[at] == '&') {
                    to = Bytes.encode(readReference(), buffer, to);
                } else {
                    buffer[to++] = buffer[at++];
                }
            }
            tos[i] = to;
        }
        at = behind;
    }
}
