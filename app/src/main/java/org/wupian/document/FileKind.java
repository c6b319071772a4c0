package org.wupian.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a file's first bytes say it is (文件类型).
public enum FileKind {
    /// A ZIP archive, so perhaps a Word or Excel file.
    ARCHIVE,
    /// No known binary format, so perhaps text.
    TEXT;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    /// Beginnings of files people send by mistake: PDF, PNG, JPEG, GIF, RTF, RAR, 7z, gzip, OFD's
    /// ZIP is refused later.
    private static final List<byte[]> OTHERS =
            List.of(
                    ascii("%PDF"),
                    new byte[] {(byte) 0x89, 'P', 'N', 'G'},
                    new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                    ascii("GIF8"),
                    ascii("{\\rtf"),
                    ascii("Rar!"),
                    new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF},
                    new byte[] {0x1F, (byte) 0x8B},
                    ascii("BM"),
                    ascii("RIFF"),
                    new byte[] {0x7F, 'E', 'L', 'F'},
                    ascii("MZ"));

    /// @throws Unreadable for everything that is neither
    static FileKind of(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new Unreadable(Refusal.EMPTY);
        }
        if (starts(bytes, OLE)) {
            throw new Unreadable(encrypted(bytes) ? Refusal.ENCRYPTED : Refusal.OLD_FORMAT);
        }
        if (starts(bytes, ZIP)) {
            return ARCHIVE;
        }
        if (OTHERS.stream().anyMatch(it -> starts(bytes, it))) {
            throw new Unreadable(Refusal.WRONG_TYPE);
        }
        if (officeName(name)) {
            throw new Unreadable(Refusal.CORRUPT);
        }
        return TEXT;
    }

    /// What the first bytes of a table say, whatever its name is: departments send text that is
    /// called .xls.
    ///
    /// @return nothing for the binary container of 1997-2003
    /// @throws Unreadable for everything that cannot be a table
    public static Optional<FileKind> ofTable(byte[] head) {
        if (head.length == 0) {
            throw new Unreadable(Refusal.EMPTY);
        }
        if (starts(head, OLE)) {
            return Optional.empty();
        }
        if (starts(head, ZIP)) {
            return Optional.of(ARCHIVE);
        }
        if (OTHERS.stream().anyMatch(it -> starts(head, it))) {
            throw new Unreadable(Refusal.WRONG_TYPE);
        }
        return Optional.of(TEXT);
    }

    /// Word and Excel keep a file with a password as a stream of this name in the old container.
    private static boolean encrypted(byte[] bytes) {
        byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i + mark.length <= bytes.length; i++) {
            if (bytes[i] == mark[0]
                    && Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean officeName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return List.of(".docx", ".docm", ".xlsx", ".xlsm", ".doc", ".xls", ".wps", ".et", ".pdf")
                .stream()
                .anyMatch(lower::endsWith);
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
