package org.wupian.document.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// The texts that cells of a workbook point to by number (共享字符串).
final class SharedTexts implements Closeable {

    private static final int MOST_TEXTS = 16_000_000;
    private static final int REMEMBERED = 1 << 16;
    private static final int LONGEST_REMEMBERED = 64;

    private static final long SI = XmlBytes.name("si");
    private static final long T = XmlBytes.name("t");
    private static final long R_PH = XmlBytes.name("rPh");

    private final Spool texts = new Spool();

    /// Texts that a cell had already: only those are remembered, for most others never come again.
    private final BitSet met = new BitSet();

    private final int[] rememberedNumbers = new int[REMEMBERED];
    private final TableCell[] remembered = new TableCell[REMEMBERED];

    private int[] ends = new int[1024];
    private int count;

    SharedTexts() {
        Arrays.fill(rememberedNumbers, -1);
    }

    /// Takes all texts of the part.
    void read(InputStream in) throws IOException {
        var xml = new XmlBytes(in);
        int phonetic = 0;
        for (var token = xml.next(); token != XmlBytes.Token.DONE; token = xml.next()) {
            boolean starts = token == XmlBytes.Token.START;
            if (xml.local == T) {
                xml.keep(starts && phonetic == 0);
            } else if (xml.local == R_PH) {
                phonetic += starts ? 1 : -1;
            } else if (xml.local == SI && starts) {
                xml.text().clear();
            } else if (xml.local == SI) {
                add(xml.text());
            }
        }
    }

    private void add(Bytes written) throws IOException {
        byte[] text = written.array();
        int length = written.size();
        if (isEscaped(written)) {
            text = XlsxRows.unescaped(new String(text, 0, length, UTF_8)).getBytes(UTF_8);
            length = text.length;
        }
        if (texts.size() + length > Integer.MAX_VALUE || count == MOST_TEXTS) {
            throw new Unreadable(Refusal.INFLATES);
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count + count / 2);
        }
        texts.add(text, 0, length);
        ends[count++] = (int) texts.size();
    }

    private static boolean isEscaped(Bytes text) {
        byte[] bytes = text.array();
        for (int i = 1; i < text.size(); i++) {
            if (bytes[i] == 'x' && bytes[i - 1] == '_') {
                return true;
            }
        }
        return false;
    }

    /// Ends the adding; from now on texts can be had.
    void complete() throws IOException {
        texts.complete();
    }

    /// @throws Unreadable when the file has no such text
    TableCell cell(int number) {
        if (number < 0 || number >= count) {
            throw new Unreadable(Refusal.CORRUPT);
        }
        int slot = number & (REMEMBERED - 1);
        if (rememberedNumbers[slot] == number) {
            return remembered[slot];
        }
        String text = text(number);
        TableCell cell = TableCell.ofText(text);
        if (!met.get(number)) {
            met.set(number);
        } else if (text.length() <= LONGEST_REMEMBERED) {
            rememberedNumbers[slot] = number;
            remembered[slot] = cell;
        }
        return cell;
    }

    private String text(int number) {
        int from = number == 0 ? 0 : ends[number - 1];
        return texts.text(from, ends[number] - from);
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
