package org.wupian.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.kernel.Mark;

/// An official document as a Word file (公文), laid out by GB/T 9704-2012: A4 with margins of 37, 28,
/// 35 and 26 mm, 22 lines of 28 characters, fonts by name. The same content gives the same bytes.
///
/// ```java
/// byte[] docx = documents.official(new OfficialHead.Bulletin("金融工作通报", 6, "某办公室", date), "关于……的通报")
///         .heading(1, "总体情况").paragraph("本月……").table(ranking)
///         .colophon(List.of("市政府办公室"), "某办公室", date).bytes();
/// ```
///
/// Headings number themselves: 一、（一）1.（1）.
public final class OfficialDocument {

    /// One piece of the text.
    sealed interface Block {

        record Heading(int level, String text) implements Block {}

        record Text(String text) implements Block {}

        /// A heading that its text follows on the same line.
        record Point(int level, String heading, String text) implements Block {}

        record Grid(OfficialTable table) implements Block {}

        record Attachments(List<String> titles) implements Block {}

        record AttachmentMark(String mark) implements Block {}

        record Signature(String authority, LocalDate date) implements Block {}
    }

    /// What the last page ends with (版记).
    record Colophon(List<String> copies, String authority, LocalDate date) {}

    private final OfficialHead head;
    private final String title;
    private final Mark mark;
    private @Nullable String addressee;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Colophon colophon;
    private final int[] numbers = new int[5];

    OfficialDocument(OfficialHead head, String title, Mark mark) {
        this.head = head;
        this.title = title;
        this.mark = mark;
    }

    /// Whom the document is sent to (主送机关), without the colon.
    public OfficialDocument addressee(String addressee) {
        this.addressee = addressee;
        return this;
    }

    /// @param level 1 to 4
    public OfficialDocument heading(int level, String text) {
        blocks.add(new Block.Heading(level, number(level) + text));
        return this;
    }

    public OfficialDocument paragraph(String text) {
        text.lines()
                .filter(it -> !it.isBlank())
                .forEach(it -> blocks.add(new Block.Text(it.strip())));
        return this;
    }

    /// A paragraph as people type it: 一、（一）1. or （1） at its beginning makes it, or its first
    /// sentence, a heading of that level. The number stays as it was typed.
    public OfficialDocument typed(String line) {
        blocks.add(TypedLine.read(line.strip()));
        return this;
    }

    /// A heading whose text follows on the same line: （一）科技金融。本月……
    public OfficialDocument point(int level, String heading, String text) {
        blocks.add(new Block.Point(level, number(level) + heading, text));
        return this;
    }

    public OfficialDocument table(OfficialTable table) {
        blocks.add(new Block.Grid(table));
        return this;
    }

    /// The list of attachments below the text (附件说明).
    public OfficialDocument attachments(List<String> titles) {
        blocks.add(new Block.Attachments(List.copyOf(titles)));
        return this;
    }

    /// 附件 or 附件1 at the head of an attachment; what follows is on a new page.
    public OfficialDocument attachment(String mark) {
        blocks.add(new Block.AttachmentMark(mark));
        return this;
    }

    /// Authority and date below the text, for documents without a seal.
    public OfficialDocument signature(String authority, LocalDate date) {
        blocks.add(new Block.Signature(authority, date));
        return this;
    }

    /// @param copies who gets a copy (抄送); none leaves the line out
    public OfficialDocument colophon(List<String> copies, String authority, LocalDate printed) {
        this.colophon = new Colophon(List.copyOf(copies), authority, printed);
        return this;
    }

    public byte[] bytes() {
        return OfficialParts.pack(
                title,
                new OfficialText(head, title, addressee, blocks, colophon, mark).xml(),
                mark);
    }

    private String number(int level) {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("level " + level);
        }
        numbers[level]++;
        java.util.Arrays.fill(numbers, level + 1, numbers.length, 0);
        int n = numbers[level];
        return switch (level) {
            case 1 -> ChineseNumber.of(n) + "、";
            case 2 -> "（" + ChineseNumber.of(n) + "）";
            case 3 -> n + ".";
            default -> "（" + n + "）";
        };
    }
}
