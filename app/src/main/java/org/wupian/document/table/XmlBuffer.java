package org.wupian.document.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ReaderInputStream;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// The bytes of an XML part that are being looked at (XML 字节缓冲). Parts in other encodings are
/// turned into UTF-8; those with two bytes a character are refused, because Office writes none.
///
/// What is not well-formed breaks the part ([Unreadable]); what no office program writes, as a
/// document type or depth without end, refuses the whole file ([IOException]).
abstract class XmlBuffer {

    enum Token {
        START,
        END,
        DONE,
        /// A comment or an instruction, never handed out.
        OTHER,
        /// The buffer ends within it, never handed out.
        CUT
    }

    /// Also the longest comment and the longest CDATA section.
    static final int LONGEST_TAG = 256 * 1024;

    private static final Pattern ENCODING =
            Pattern.compile("\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)");

    private InputStream in;
    private boolean ended;

    /// Behind the last byte stand zeros: a loop that ends at them need not look for the limit.
    final byte[] buffer = new byte[LONGEST_TAG + 8];

    int limit;
    int at;

    /// What stands before it is done with.
    int mark;

    XmlBuffer(InputStream in) throws IOException {
        this.in = in;
        fill();
        if (buffer[0] == (byte) 0xFE || buffer[0] == (byte) 0xFF) {
            throw hostile();
        }
        at =
                buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF
                        ? 3
                        : 0;
        if (stands("<?xml", at) && isSpace(buffer[at + 5])) {
            int end = find("?>", at);
            if (end < 0) {
                throw malformed();
            }
            Charset charset =
                    charset(new String(buffer, at, end - at, StandardCharsets.ISO_8859_1));
            if (!charset.equals(StandardCharsets.UTF_8)) {
                transcode(charset);
                end = find("?>", at);
            }
            at = end + 2;
        }
    }

    private static Charset charset(String declaration) {
        Matcher encoding = ENCODING.matcher(declaration);
        try {
            return encoding.find() ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private void transcode(Charset charset) throws IOException {
        byte[] begun = Arrays.copyOfRange(buffer, at, limit);
        in =
                ReaderInputStream.builder()
                        .setReader(
                                new InputStreamReader(
                                        new SequenceInputStream(
                                                new ByteArrayInputStream(begun), in),
                                        charset))
                        .setCharset(StandardCharsets.UTF_8)
                        .get();
        ended = false;
        at = 0;
        limit = 0;
        fill();
        if (!stands("<?xml", 0)) {
            throw malformed();
        }
    }

    /// Something that no office program writes: the whole file is refused.
    static IOException hostile() {
        return new IOException("XML that no office program writes");
    }

    static Unreadable malformed() {
        return new Unreadable(Refusal.CORRUPT);
    }

    final boolean isEnded() {
        return ended;
    }

    /// Moves what is not done with to the beginning and reads on behind it.
    ///
    /// @return whether there is room and more came
    final boolean fill() throws IOException {
        int kept = limit - mark;
        if (ended || kept == LONGEST_TAG) {
            return false;
        }
        System.arraycopy(buffer, mark, buffer, 0, kept);
        at -= mark;
        mark = 0;
        limit = kept + in.readNBytes(buffer, kept, LONGEST_TAG - kept);
        ended = limit < LONGEST_TAG;
        Arrays.fill(buffer, limit, buffer.length, (byte) 0);
        return limit > kept;
    }

    /// Passes blanks.
    ///
    /// @return whether there are any
    final boolean skipSpace() {
        int from = at;
        while (isSpace(buffer[at])) {
            at++;
        }
        return at > from;
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r';
    }

    /// Where these characters come next; -1 when they are not in the buffer.
    final int find(String end, int from) throws IOException {
        for (int i = from; i <= limit - end.length(); i++) {
            if (buffer[i] == 0) {
                throw hostile();
            }
            if (buffer[i] == end.charAt(0) && stands(end, i)) {
                return i;
            }
        }
        return -1;
    }

    final boolean stands(String word, int from) {
        for (int i = 0; i < word.length(); i++) {
            if (buffer[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// What to say of a byte that may not stand here.
    ///
    /// @return that the buffer ends here, if it is so
    final Token odd() throws IOException {
        if (at >= limit) {
            return Token.CUT;
        }
        if (buffer[at] == 0) {
            throw hostile();
        }
        throw malformed();
    }
}
