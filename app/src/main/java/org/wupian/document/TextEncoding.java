package org.wupian.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The encoding of a text file too large to hold in memory (大文本编码识别), by the rules of [Decoded]. A
/// few zero bytes in other text are damage; many are a binary file.
///
/// @param skip bytes of the mark at the beginning
public record TextEncoding(Charset charset, int skip) {

    private static final int SAMPLE = 256 * 1024;

    private record Count(long characters, long damaged, long foreign, long usual, long zeros) {

        boolean plausible() {
            return characters == 0 || usual > 0.9 * characters;
        }
    }

    /// @throws Unreadable when no encoding gives plausible text
    public static TextEncoding of(Path path) throws IOException {
        byte[] sample = sample(path);
        String charset = marked(sample);
        if (charset != null) {
            int mark = charset.equals("UTF-8") ? 3 : 2;
            return new TextEncoding(Charset.forName(charset), mark);
        }
        return isWide(sample) ? wide(sample, path) : narrow(path);
    }

    /// Where no wide encoding fits, the zero bytes are no sign of wide characters but damage.
    private static TextEncoding wide(byte[] sample, Path path) throws IOException {
        try {
            int even = sample.length / 2 * 2;
            Decoded decoded = Decoded.of(Arrays.copyOf(sample, even));
            return new TextEncoding(Charset.forName(decoded.encoding()), 0);
        } catch (Unreadable _) {
            return narrow(path);
        }
    }

    /// The text from its first character on; what cannot be decoded is `�`.
    public Reader reader(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(skip);
        return new BufferedReader(new InputStreamReader(in, charset), SAMPLE);
    }

    private static byte[] sample(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static @org.jspecify.annotations.Nullable String marked(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return "UTF-8";
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return "UTF-16LE";
        }
        return b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF ? "UTF-16BE" : null;
    }

    /// UTF-16 without a mark: every separator and line break has a zero byte.
    private static boolean isWide(byte[] sample) {
        long zeros = 0;
        for (byte b : sample) {
            zeros += b == 0 ? 1 : 0;
        }
        return zeros * 50 > sample.length;
    }

    private static TextEncoding narrow(Path path) throws IOException {
        var utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        Count first = count(utf8, path);
        if (first.damaged() == 0 || first.damaged() * 50 < first.foreign()) {
            return accept(utf8, first);
        }
        var gb18030 = new TextEncoding(Decoded.GB18030, 0);
        Count second = count(gb18030, path);
        if (second.damaged() * 200 >= second.characters()) {
            throw new Unreadable(Refusal.ENCODING);
        }
        return accept(gb18030, second);
    }

    private static TextEncoding accept(TextEncoding encoding, Count count) {
        if (count.zeros() * 1000 > count.characters()) {
            boolean text = count.zeros() * 4 < count.characters();
            throw new Unreadable(text ? Refusal.ZERO_BYTES : Refusal.WRONG_TYPE);
        }
        if (!count.plausible()) {
            throw new Unreadable(Refusal.ENCODING);
        }
        return encoding;
    }

    private static Count count(TextEncoding encoding, Path path) throws IOException {
        long characters = 0;
        long damaged = 0;
        long foreign = 0;
        long usual = 0;
        long zeros = 0;
        try (Reader reader = encoding.reader(path)) {
            var buffer = new char[SAMPLE];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                characters += n;
                for (int i = 0; i < n; i++) {
                    char c = buffer[i];
                    damaged += c == '\uFFFD' ? 1 : 0;
                    foreign += c > 0x7F ? 1 : 0;
                    usual += Character.isSurrogate(c) || Decoded.usual(c) ? 1 : 0;
                    zeros += c == 0 ? 1 : 0;
                }
            }
        }
        return new Count(characters, damaged, foreign, usual, zeros);
    }
}
