package org.wupian.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Text whose encoding was found out (编码识别): UTF-8 or UTF-16 with or without mark, else GB18030,
/// which includes GBK and GB2312.
///
/// @param damaged characters that could not be decoded and are `�` now
/// @param encoding its name, such as UTF-8
record Decoded(String text, int damaged, String encoding) {

    static final Charset GB18030 = Charset.forName("GB18030");

    /// @throws Unreadable when no encoding gives plausible text
    static Decoded of(byte[] bytes) {
        return byMark(bytes)
                .or(() -> hasZero(bytes) ? utf16(bytes) : strict(bytes, StandardCharsets.UTF_8))
                .or(() -> hasZero(bytes) ? Optional.empty() : damagedUtf8(bytes))
                .or(() -> hasZero(bytes) ? Optional.empty() : gb18030(bytes))
                .filter(it -> it.text().isBlank() || plausible(it.text()) > 0.9)
                .orElseThrow(() ->
                        new Unreadable(hasZero(bytes) ? Refusal.WRONG_TYPE : Refusal.ENCODING));
    }

    private static Optional<Decoded> byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return Optional.of(lenient(b, 3, StandardCharsets.UTF_8));
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return Optional.of(lenient(b, 2, StandardCharsets.UTF_16LE));
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return Optional.of(lenient(b, 2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    /// A zero byte occurs in UTF-16 (each line break has one) and in binary files, never in other
    /// text.
    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Decoded> utf16(byte[] bytes) {
        return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .flatMap(it -> strict(bytes, it).stream())
                .max(Comparator.comparingDouble(it -> plausible(it.text())));
    }

    /// A UTF-8 text that lost a few bytes stays UTF-8: read as GB18030 it would be rare characters.
    private static Optional<Decoded> damagedUtf8(byte[] bytes) {
        Decoded decoded = lenient(bytes, 0, StandardCharsets.UTF_8);
        long foreign = decoded.text().chars().filter(it -> it > 0x7F).count();
        return decoded.damaged() * 50L < foreign ? Optional.of(decoded) : Optional.empty();
    }

    private static Optional<Decoded> gb18030(byte[] bytes) {
        return strict(bytes, GB18030)
                .or(() -> {
                    Decoded decoded = lenient(bytes, 0, GB18030);
                    boolean little = decoded.damaged() * 200L < decoded.text().length();
                    return little ? Optional.of(decoded) : Optional.empty();
                });
    }

    private static Optional<Decoded> strict(byte[] bytes, Charset charset) {
        try {
            String text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            return Optional.of(new Decoded(text, 0, charset.name()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded lenient(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        int damaged = (int) text.chars().filter(it -> it == '\uFFFD').count();
        return new Decoded(text, damaged, charset.name());
    }

    /// The share of characters one meets in Chinese administrative text.
    private static double plausible(String text) {
        long good = text.codePoints().filter(Decoded::usual).count();
        return (double) good / Math.max(1, text.codePointCount(0, text.length()));
    }

    static boolean usual(int c) {
        return c == '\n'
                || c == '\r'
                || c == '\t'
                || c == '\f'
                || c == '\uFFFD'
                || (c >= 0x20 && c < 0x7F)
                || (c >= 0xA0 && c < 0x250)
                || (c >= 0x370 && c < 0x500)
                || (c >= 0x2000 && c < 0x2700)
                || (c >= 0x3000 && c < 0x3400)
                || (c >= 0x4E00 && c < 0xA000)
                || (c >= 0xFE30 && c < 0xFE50)
                || (c >= 0xFF00 && c < 0xFFF0)
                || Character.isIdeographic(c);
    }
}
