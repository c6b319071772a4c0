package org.wupian.document.table;

import java.nio.charset.StandardCharsets;

/// A cell as Excel writes nearly all of them, with nothing in it that could mean something else
/// (常见单元格): `<c r="B7" s="1" t="s"><v>12</v></c>`. Whatever differs in a byte is left to the reader
/// of XML, which takes five times as long.
final class PlainCell {

    private static final byte[] BEGIN = bytes("<c r=\"");
    private static final byte[] STYLE = bytes(" s=\"");
    private static final byte[] TYPE = bytes(" t=\"");
    private static final byte[] VALUE = bytes("><v>");
    private static final byte[] END = bytes("</v></c>");

    private int column;
    private int type;
    private int style;
    private int from;
    private int to;

    /// Passes the cell that comes next.
    ///
    /// @return whether it is one
    boolean read(XmlBytes xml) {
        byte[] buffer = xml.buffer;
        int i = xml.at;
        if (!stands(buffer, i, BEGIN)) {
            return false;
        }
        i = place(buffer, i + BEGIN.length);
        if (buffer[i++] != '"') {
            return false;
        }
        style = 0;
        if (stands(buffer, i, STYLE)) {
            i = style(buffer, i + STYLE.length);
            if (buffer[i++] != '"') {
                return false;
            }
        }
        type = XlsxRows.NUMBER;
        if (stands(buffer, i, TYPE)) {
            type = buffer[i + TYPE.length];
            i += TYPE.length + 2;
            if (type < 'a' || type > 'z' || buffer[i - 1] != '"') {
                return false;
            }
        }
        return stands(buffer, i, VALUE) && value(xml, i + VALUE.length);
    }

    private int place(byte[] buffer, int from) {
        int i = from;
        int number = 0;
        while (buffer[i] >= 'A' && buffer[i] <= 'Z' && i - from < 3) {
            number = number * 26 + buffer[i++] - 'A' + 1;
        }
        column = number - 1;
        while (isDigit(buffer[i])) {
            i++;
        }
        return i;
    }

    private int style(byte[] buffer, int from) {
        int i = from;
        int number = 0;
        while (isDigit(buffer[i]) && i - from < 6) {
            number = number * 10 + buffer[i++] - '0';
        }
        style = i == from ? 0 : number + 1;
        return i;
    }

    private boolean value(XmlBytes xml, int begin) {
        byte[] buffer = xml.buffer;
        int i = begin;
        while (!XmlText.STOPS[buffer[i] & 0xFF]) {
            i++;
        }
        if (!stands(buffer, i, END)) {
            return false;
        }
        from = begin;
        to = i;
        xml.at = i + END.length;
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean stands(byte[] buffer, int from, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (buffer[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    int column() {
        return column;
    }

    int type() {
        return type;
    }

    /// The number of the style and one, 0 for none.
    int style() {
        return style;
    }

    /// Where the value stands in the buffer.
    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
