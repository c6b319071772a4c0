package org.wupian.document;

/// Writes what the last page ends with (版记): a table that stands at the foot of the page, first and
/// last rule 0.35 mm, the one between 0.25 mm (GB/T 9704-2012, 7.4).
final class OfficialColophon {

    private OfficialColophon() {}

    static String xml(OfficialDocument.Colophon colophon, int width) {
        boolean copies = !colophon.copies().isEmpty();
        String table =
                """
                <w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" \
                w:horzAnchor="margin" w:tblpXSpec="center" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/>\
                <w:tblW w:w="%1$d" w:type="dxa"/>\
                <w:tblBorders><w:top w:val="single" w:sz="8" w:color="000000"/>\
                <w:bottom w:val="single" w:sz="8" w:color="000000"/>\
                <w:insideH w:val="single" w:sz="6" w:color="000000"/></w:tblBorders>\
                <w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>\
                </w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="%1$d"/></w:tblGrid>\n\
                """
                        .formatted(width);
        String first =
                copies ? row(width, "", "抄送：" + String.join("，", colophon.copies()) + "。") : "";
        return table + first + row(width, tab(width), issued(colophon)) + "</w:tbl>\n" + anchor();
    }

    private static String row(int width, String properties, String text) {
        String runs =
                String.join("<w:r><w:tab/></w:r>", text.lines().map(OfficialText::run).toList());
        return """
        <w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>\
        <w:p><w:pPr><w:pStyle w:val="Colophon"/>%s</w:pPr>%s</w:p></w:tc></w:tr>
        """
                .formatted(width, properties, runs);
    }

    private static String tab(int width) {
        return """
        <w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs>\
        <w:ind w:left="280" w:right="280" w:firstLineChars="0" w:firstLine="0"/>\
        """
                .formatted(width - 280);
    }

    private static String issued(OfficialDocument.Colophon colophon) {
        return colophon.authority() + "\n" + OfficialText.chinese(colophon.date()) + "印发";
    }

    /// The paragraph the table belongs to: it must be the document's last.
    private static String anchor() {
        return "<w:p><w:pPr><w:pStyle w:val=\"Break\"/></w:pPr></w:p>\n";
    }
}
