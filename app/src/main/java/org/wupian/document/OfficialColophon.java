package org.wupian.document;

/// Writes what the last page ends with (版记): first and last rule 0.35 mm, the one between 0.25 mm,
/// the last rule at the foot of the text area (GB/T 9704-2012, 7.4).
///
/// It is a table inside a text box: neither a floating table nor a frame as wide as the text stays
/// at the foot in every program.
final class OfficialColophon {

    private static final int LINE = 480;
    private static final int AROUND = 80;
    private static final int CHARACTERS = 26;
    private static final double ISSUED_CHARACTERS = 26.5;

    /// English metric units in a twentieth of a point.
    private static final int EMU = 635;

    private final OfficialDocument.Colophon colophon;
    private final int width;

    private OfficialColophon(OfficialDocument.Colophon colophon, int width) {
        this.colophon = colophon;
        this.width = width;
    }

    static String xml(OfficialDocument.Colophon colophon, int width) {
        return new OfficialColophon(colophon, width).box();
    }

    private String box() {
        return """
        <w:p><w:pPr><w:pStyle w:val="Break"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>\
        <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" \
        layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>\
        <wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>\
        <wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>\
        <wp:extent cx="%1$d" cy="%2$d"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>\
        <wp:docPr id="1" name="版记"/><wp:cNvGraphicFramePr/><a:graphic>\
        <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>\
        <wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%1$d" cy="%2$d"/></a:xfrm>\
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>\
        <wps:txbx><w:txbxContent>%3$s<w:p><w:pPr><w:pStyle w:val="Break"/></w:pPr></w:p></w:txbxContent></wps:txbx>\
        <wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr></wps:wsp>\
        </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>
        """
                .formatted((long) width * EMU, (long) height() * EMU, table());
    }

    private String table() {
        String copies = colophon.copies().isEmpty() ? "" : row("", OfficialText.run(copies()));
        return """
        <w:tbl><w:tblPr><w:tblW w:w="%1$d" w:type="dxa"/><w:tblBorders>\
        <w:top w:val="single" w:sz="8" w:color="000000"/><w:bottom w:val="single" w:sz="8" w:color="000000"/>\
        <w:insideH w:val="single" w:sz="6" w:color="000000"/></w:tblBorders><w:tblLayout w:type="fixed"/>\
        <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>\
        <w:tblGrid><w:gridCol w:w="%1$d"/></w:tblGrid>%2$s%3$s</w:tbl>\
        """
                .formatted(width, copies, row(tab(), issued()));
    }

    private String row(String properties, String runs) {
        return """
        <w:tr><w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Colophon"/>%s</w:pPr>\
        %s</w:p></w:tc></w:tr>\
        """
                .formatted(width, properties, runs);
    }

    private String tab() {
        return """
        <w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs>\
        <w:ind w:left="280" w:right="280" w:firstLineChars="0" w:firstLine="0"/>\
        """
                .formatted(width - 280);
    }

    private String copies() {
        return "抄送：" + String.join("，", colophon.copies()) + "。";
    }

    private String issued() {
        String day = OfficialText.chinese(colophon.date()) + "印发";
        return OfficialText.fitted(
                        colophon.authority(), ISSUED_CHARACTERS - OfficialText.width(day))
                + "<w:r><w:tab/></w:r>"
                + OfficialText.run(day);
    }

    /// The first line holds 抄送： more than those that follow.
    private int height() {
        int lines = Math.max(1, (copies().length() - 3 + CHARACTERS - 1) / CHARACTERS);
        return LINE + AROUND + 60 + (colophon.copies().isEmpty() ? 0 : lines * LINE + AROUND);
    }
}
