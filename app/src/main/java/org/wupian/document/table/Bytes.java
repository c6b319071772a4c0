package org.wupian.document.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes one behind the other, as many as come (字节串).
final class Bytes {

    private byte[] bytes;
    private int size;

    Bytes(int expected) {
        bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    /// What holds the bytes; right until the next is added.
    byte[] array() {
        return bytes;
    }

    void clear() {
        size = 0;
    }

    void add(byte[] from, int begin, int end) {
        int length = end - begin;
        reserve(length);
        System.arraycopy(from, begin, bytes, size, length);
        size += length;
    }

    /// A whole number from 0, seven bits a byte, so that small ones are short.
    void number(int number) {
        reserve(5);
        int rest = number;
        while (rest >= 0x80) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /// A character in UTF-8.
    void character(int code) {
        reserve(4);
        size = encode(code, bytes, size);
    }

    /// Writes a character in UTF-8.
    ///
    /// @return the place behind it
    static int encode(int code, byte[] into, int at) {
        if (code < 0x80) {
            into[at] = (byte) code;
            return at + 1;
        }
        int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
        into[at] = (byte) (0xF0 << 3 - more | code >> 6 * more);
        for (int i = 1; i <= more; i++) {
            into[at + i] = (byte) (0x80 | code >> 6 * (more - i) & 0x3F);
        }
        return at + more + 1;
    }

    /// The text that these bytes are in UTF-8, which they are known to be.
    ///
    /// @param text room for as many characters as there are bytes
    static String decoded(byte[] bytes, int from, int to, char[] text) {
        int length = 0;
        for (int i = from; i < to; ) {
            int b = bytes[i++];
            if (b >= 0) {
                text[length++] = (char) b;
            } else if (b < (byte) 0xE0) {
                text[length++] = (char) ((b & 0x1F) << 6 | bytes[i++] & 0x3F);
            } else if (b < (byte) 0xF0) {
                int high = (b & 0xF) << 12 | (bytes[i++] & 0x3F) << 6;
                text[length++] = (char) (high | bytes[i++] & 0x3F);
            } else {
                // two characters in Java, rare enough for the library
                return new String(bytes, from, to - from, StandardCharsets.UTF_8);
            }
        }
        return new String(text, 0, length);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
