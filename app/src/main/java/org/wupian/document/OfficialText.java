package org.wupian.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.document.OfficialDocument.Block;
import org.wupian.kernel.Mark;

/// Writes the text part of an official document (公文正文). Lengths are twentieths of a point, the
/// grid's character is 15.79 points wide, its line 28.95 points high.
final class OfficialText {

    private static final int TEXT_WIDTH = 8845;
    private static final int WIDE_WIDTH = 12756;
    private static final double CHARACTER = 315.8;
    private static final int TITLE_CHARACTERS = 20;
    private static final double LINE_CHARACTERS = 25.5;

    private final OfficialHead head;
    private final String title;
    private final @Nullable String addressee;
    private final List<Block> blocks;
    private final OfficialDocument.@Nullable Colophon colophon;
    private final Mark mark;
    private final StringBuilder xml = new StringBuilder();
    private boolean wide;
    private boolean turned;

    OfficialText(
            OfficialHead head,
            String title,
            @Nullable String addressee,
            List<Block> blocks,
            OfficialDocument.@Nullable Colophon colophon,
            Mark mark) {
        this.head = head;
        this.title = title;
        this.addressee = addressee;
        this.blocks = List.copyOf(blocks);
        this.colophon = colophon;
        this.mark = mark;
    }

    String xml() {
        xml.append(
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
                xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
                xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
                xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>
                """);
        writeHead();
        writeTitle();
        if (addressee != null) {
            paragraph("Addressee", "", run(addressee + "："));
        }
        for (int i = 0; i < blocks.size(); i++) {
            boolean mark = blocks.get(i) instanceof Block.AttachmentMark && i + 1 < blocks.size();
            turn(isWide(blocks.get(mark ? i + 1 : i)));
            write(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        turn(false);
        if (colophon != null) {
            xml.append(OfficialColophon.xml(colophon, TEXT_WIDTH));
        }
        return xml.append(portrait()).append("\n</w:body></w:document>\n").toString();
    }

    private void writeHead() {
        switch (head) {
            case OfficialHead.Numbered it -> {
                mark(it.authority());
                paragraph("Number", "", run(it.number()));
                paragraph("RedRule", "", "");
            }
            case OfficialHead.Bulletin it -> {
                mark(it.name());
                paragraph("Issue", "", run("第" + it.issue() + "期"));
                paragraph(
                        "IssueLine",
                        "",
                        fitted(it.authority(), LINE_CHARACTERS - width(chinese(it.date())) - 1)
                                + "<w:r><w:tab/></w:r>"
                                + run(chinese(it.date())));
            }
        }
    }

    /// As large as one line lets it be; long names are set narrower (长体) before they are set
    /// smaller.
    private void mark(String text) {
        double points = Math.min(60, TEXT_WIDTH / 20.0 / (text.length() * 0.75));
        double natural = points * text.length();
        long scale = Math.min(100, (long) Math.floor(TEXT_WIDTH / 20.0 * 0.98 / natural * 100));
        int half = (int) Math.floor(points * 2);
        paragraph(
                "Mark",
                "",
                "<w:r><w:rPr><w:w w:val=\"%d\"/><w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr><w:t>%s</w:t></w:r>"
                        .formatted(scale, half, half, OfficialParts.escape(text)));
    }

    private void writeTitle() {
        List<String> lines = TitleLines.of(title, TITLE_CHARACTERS);
        for (int i = 0; i < lines.size(); i++) {
            int before = i == 0 ? 1158 : 0;
            int after = i == lines.size() - 1 ? 579 : 0;
            paragraph(
                    "Title",
                    "<w:spacing w:before=\"%d\" w:after=\"%d\"/>".formatted(before, after),
                    run(lines.get(i)));
        }
    }

    private static boolean isWide(Block block) {
        return block instanceof Block.Grid grid && grid.table().wide();
    }

    /// @param next a signature must not stand alone on a page, so the text before it keeps it
    ///   company
    private void write(Block block, @Nullable Block next) {
        switch (block) {
            case Block.Heading it -> paragraph("Heading" + it.level(), "", run(it.text()));
            case Block.Text it -> paragraph("Normal", company(next), run(it.text()));
            case Block.Point it ->
                    paragraph(
                            "Normal",
                            company(next),
                            run(it.heading(), it.level()) + run(it.text()));
            case Block.Grid it ->
                    xml.append(
                            OfficialGrid.xml(
                                    it.table(), it.table().wide() ? WIDE_WIDTH : TEXT_WIDTH));
            case Block.Attachments it ->
                    writeAttachments(it.titles(), next instanceof Block.Signature);
            case Block.AttachmentMark it ->
                    paragraph(
                            "AttachmentMark", turned ? "" : "<w:pageBreakBefore/>", run(it.mark()));
            case Block.Signature it -> writeSignature(it.authority(), it.date());
        }
    }

    /// The last text stays on the page of what is signed, with the list of attachments between.
    private static String company(@Nullable Block next) {
        return next instanceof Block.Signature || next instanceof Block.Attachments
                ? "<w:keepNext/>"
                : "";
    }

    private void writeAttachments(List<String> titles, boolean signed) {
        for (int i = 0; i < titles.size(); i++) {
            String number = titles.size() == 1 ? "" : (i + 1) + ".";
            String mark = i == 0 ? "附件：" : "　　　";
            String space = i == 0 ? "<w:spacing w:before=\"579\"/>" : "";
            paragraph(
                    "Attachment",
                    (signed ? "<w:keepNext/>" : "") + space,
                    run(mark + number + titles.get(i)));
        }
    }

    /// The date begins two characters to the right of the authority, both end at least two before
    /// the edge (GB/T 9704-2012, 7.3.5.2). Measured from the left, so that the digits of another
    /// font do not move the date's beginning.
    private void writeSignature(String authority, LocalDate date) {
        double longer = Math.max(authority.length(), 2 + width(chinese(date)));
        double begin = Math.max(0, TEXT_WIDTH / CHARACTER - 2 - longer);
        paragraph("Signature", "<w:spacing w:before=\"579\"/>" + left(begin), run(authority));
        paragraph("Signature", left(begin + 2), run(chinese(date)));
    }

    private static String left(double characters) {
        return "<w:ind w:left=\"%d\"/>".formatted(Math.round(characters * CHARACTER));
    }

    /// A name that is longer than its room is set narrower (长体), so that it stays on one line.
    ///
    /// @param characters the room, in whole characters
    static String fitted(String text, double characters) {
        long scale = Math.max(50, (long) Math.floor(100 * characters / width(text)));
        return scale >= 100
                ? run(text)
                : "<w:r><w:rPr><w:w w:val=\"%d\"/></w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>"
                        .formatted(scale, OfficialParts.escape(text));
    }

    static double width(String text) {
        return text.chars().mapToDouble(it -> it < 0x80 ? 0.5 : 1).sum();
    }

    static String chinese(LocalDate date) {
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Ends the pages of one direction before those of the other begin.
    private void turn(boolean landscape) {
        turned = wide != landscape;
        if (turned) {
            paragraph("Break", wide ? landscape() : portrait(), "");
            wide = landscape;
        }
    }

    private void paragraph(String style, String properties, String runs) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/>")
                .append(properties)
                .append("</w:pPr>")
                .append(runs)
                .append("</w:p>\n");
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + OfficialParts.escape(text) + "</w:t></w:r>";
    }

    /// Text in the font of a heading of that level.
    private static String run(String text, int level) {
        String font = level == 1 ? "黑体" : level == 2 ? "楷体_GB2312" : "仿宋_GB2312";
        return """
        <w:r><w:rPr><w:rFonts w:ascii="%1$s" w:hAnsi="%1$s" w:eastAsia="%1$s"/></w:rPr>\
        <w:t xml:space="preserve">%2$s</w:t></w:r>\
        """
                .formatted(font, OfficialParts.escape(text));
    }

    private String portrait() {
        return section("odd", "even", "w:w=\"11906\" w:h=\"16838\"", 2098, 1474, 1984, 1587);
    }

    private String landscape() {
        return section(
                "wideOdd",
                "wideEven",
                "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"",
                1587,
                2098,
                1474,
                1984);
    }

    private String section(
            String odd, String even, String size, int top, int right, int bottom, int left) {
        return """
        <w:sectPr>%s<w:footerReference w:type="default" r:id="%s"/><w:footerReference w:type="even" r:id="%s"/>\
        <w:type w:val="nextPage"/><w:pgSz %s/><w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" \
        w:header="851" w:footer="1270" w:gutter="0"/>\
        <w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>\
        """
                .formatted(pageHeads(), odd, even, size, top, right, bottom, left);
    }

    private String pageHeads() {
        return mark.isNone()
                ? ""
                : """
                <w:headerReference w:type="default" r:id="%1$s"/><w:headerReference w:type="even" r:id="%1$s"/>\
                """
                        .formatted(OfficialParts.MARK);
    }
}
