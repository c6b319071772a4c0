package org.wupian.document.table;

import java.io.IOException;
import java.io.InputStream;

/// The text between tags, kept where it is wanted (XML 文本).
abstract class XmlText extends XmlCharacters {

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

    private final Bytes text = new Bytes(1024);
    private boolean keeps;

    XmlText(InputStream in) throws IOException {
        super(in);
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
