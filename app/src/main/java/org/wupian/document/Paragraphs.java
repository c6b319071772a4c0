package org.wupian.document;

import java.util.List;

/// Reads a text or Word file into its paragraphs (读取文档段落). The content decides what the file is,
/// not its name.
public final class Paragraphs {

    /// The most bytes of a document: the longest plans have less than one megabyte.
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    /// What came of reading.
    public sealed interface Reading {

        /// The file was read. Paragraphs without text are left out, their numbers are not given
        /// again.
        ///
        /// @param damaged how many characters could not be decoded and read `�` now
        /// @param encoding of a text file, as it was found out; empty for a Word file
        record Text(List<Paragraph> paragraphs, int damaged, String encoding) implements Reading {

            /// Whether the encoding is a guess: GB18030 has no mark, and other text can pass for
            /// it.
            public boolean isGuessed() {
                return encoding.equals("GB18030");
            }
        }

        /// The file was not read.
        record Refused(Refusal reason) implements Reading {}
    }

    private Paragraphs() {}

    public static Reading read(String name, byte[] bytes) {
        try {
            Reading.Text text = readOrThrow(name, bytes);
            return text.paragraphs().isEmpty() ? new Reading.Refused(Refusal.EMPTY) : text;
        } catch (Unreadable e) {
            return new Reading.Refused(e.reason());
        }
    }

    private static Reading.Text readOrThrow(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(Refusal.TOO_LARGE);
        }
        return switch (FileKind.of(name, bytes)) {
            case ARCHIVE -> new Reading.Text(WordText.read(OfficeArchive.document(bytes)), 0, "");
            case TEXT -> lines(Decoded.of(bytes));
        };
    }

    private static Reading.Text lines(Decoded decoded) {
        String[] lines = decoded.text().split("\r\n|[\r\n\f\u000B\u0085\u2028\u2029]", -1);
        var paragraphs = new java.util.ArrayList<Paragraph>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                paragraphs.add(new Paragraph(i + 1, lines[i]));
            }
        }
        return new Reading.Text(List.copyOf(paragraphs), decoded.damaged(), decoded.encoding());
    }
}
