package org.wupian.document;

import java.util.List;

/// Writes a table of an official document (公文表格): the header is repeated on every page, rows are
/// not broken across pages.
final class OfficialGrid {

    private OfficialGrid() {}

    static String xml(OfficialTable table, int width) {
        int[] widths = widths(table.columns(), width);
        var xml = new StringBuilder();
        xml.append(paragraph("TableTitle", "", table.title()));
        if (table.unit() != null) {
            xml.append(paragraph("TableUnit", "", "单位：" + table.unit()));
        }
        xml.append(
                """
                <w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>\
                <w:top w:val="single" w:sz="8" w:color="000000"/><w:left w:val="single" w:sz="4" w:color="000000"/>\
                <w:bottom w:val="single" w:sz="8" w:color="000000"/><w:right w:val="single" w:sz="4" w:color="000000"/>\
                <w:insideH w:val="single" w:sz="4" w:color="000000"/><w:insideV w:val="single" w:sz="4" w:color="000000"/>\
                </w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>\
                """
                        .formatted(width));
        for (int each : widths) {
            xml.append("<w:gridCol w:w=\"").append(each).append("\"/>");
        }
        xml.append("</w:tblGrid>\n");
        row(xml, "<w:cantSplit/><w:tblHeader/>", table, widths, null);
        table.rows().forEach(it -> row(xml, "<w:cantSplit/>", table, widths, it));
        return xml.append("</w:tbl>\n").append(paragraph("TableAfter", "", "")).toString();
    }

    private static void row(
            StringBuilder xml,
            String properties,
            OfficialTable table,
            int[] widths,
            @org.jspecify.annotations.Nullable List<String> texts) {
        xml.append("<w:tr><w:trPr>").append(properties).append("</w:trPr>");
        for (int i = 0; i < widths.length; i++) {
            OfficialTable.Column column = table.columns().get(i);
            xml.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                    .append(widths[i])
                    .append("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>")
                    .append(
                            texts == null
                                    ? paragraph("TableHead", "", column.title())
                                    : paragraph(
                                            "TableText",
                                            "<w:jc w:val=\"" + column.align().word() + "\"/>",
                                            texts.get(i)))
                    .append("</w:tc>");
        }
        xml.append("</w:tr>\n");
    }

    private static String paragraph(String style, String properties, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s</w:pPr>%s</w:p>"
                .formatted(style, properties, text.isEmpty() ? "" : OfficialText.run(text));
    }

    private static int[] widths(List<OfficialTable.Column> columns, int width) {
        int sum = columns.stream().mapToInt(OfficialTable.Column::weight).sum();
        int[] widths = columns.stream().mapToInt(it -> width * it.weight() / sum).toArray();
        int used = java.util.Arrays.stream(widths).sum();
        widths[widths.length - 1] += width - used;
        return widths;
    }
}
