package org.wupian.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wupian.document.Refusal;

/// Sheets that are cut off, damaged or made to do harm.
class SheetAttackTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    @TempDir private Path folder;
    private SheetFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new SheetFixture(folder);
    }

    @Test
    void aPartThatEndsAnywhereIsRefusedAndNoRowIsWrong() throws IOException {
        Map<String, byte[]> parts =
                SheetFixture.workbook(
                        """
                        <cols><col min='1' max='2' hidden='1'/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>
                        <row r='2'><!-- - --><c t='inlineStr'><is><t>甲&amp;<![CDATA[乙]]></t></is></c><?p i?></row><row/></sheetData>
                        <mergeCells><mergeCell ref='A1:B1'/></mergeCells>\
                        """);
        parts.put(TEXTS, SheetFixture.utf8("<sst><si><t>企业&#21517;称</t></si></sst>"));
        List<SheetRow> whole = SheetFixture.everyRow(fixture.zip("w.xlsx", parts));
        assertThat(whole).extracting(it -> it.cell(0).text()).containsExactly("企业名称", "甲&乙");

        for (String name : List.of(SHEET, TEXTS)) {
            byte[] part = parts.getOrDefault(name, new byte[0]);
            for (int length = 0; length < part.length; length++) {
                var cut = new LinkedHashMap<>(parts);
                cut.put(name, Arrays.copyOf(part, length));
                var rows = new ArrayList<SheetRow>();

                assertThat(SheetScanTest.rows(fixture.zip("c.xlsx", cut), rows))
                        .as("%s %d", name, length)
                        .isEqualTo(Refusal.CORRUPT);
                assertThat(rows).isEqualTo(whole.subList(0, rows.size()));
            }
        }
    }

    @Test
    @Timeout(60)
    void whatIsNoXmlOrNoOfficeProgramWritesIsRefused() throws IOException {
        String row = "<row><c><v>1</v></c></row>";
        List<String> inside =
                List.of(
                        "<row><c><v>1</c></v></row>",
                        "<row><c><v>1]]></v></c></row>",
                        "<row r='1' r='2'/>",
                        "<row r=1/>",
                        "<row r='<'/>",
                        "<row r='1's='2'/>",
                        "<row r/>",
                        "<row r='1/>",
                        "<row><c><v>&b;</v></c></row>",
                        "<row><c><v>&#0;</v></c></row>",
                        "<row><c><v>&#xD800;</v></c></row>",
                        "<row><c><v>&#x110000;</v></c></row>",
                        "<row><c><v>&amp</v></c></row>",
                        "<row><c><v>& </v></c></row>",
                        "<row><c><v>&#;</v></c></row>",
                        "<row><c><v>&#x;</v></c></row>",
                        "<row><c><v>\u0001</v></c></row>",
                        "<row><c><v>\uFFFE</v></c></row>",
                        "<row a='&b;'/>",
                        "<row a='\u0002'/>",
                        "<!-- a -- b -->",
                        "<![CDATA[",
                        "<![CDATA[ ]] >",
                        "<!-- ",
                        "<?x",
                        "<?xml version='1.0'?>",
                        "<!ELEMENT a>",
                        "<1a/>",
                        "< row/>",
                        "<row",
                        "</row>",
                        "</>",
                        "<>",
                        "<a/ >",
                        "<a b='1' / >",
                        "<![CDATA[" + "x".repeat(400_000) + "]]>",
                        "<!--" + "x".repeat(400_000) + "-->",
                        "<a " + "b".repeat(400_000) + "='1'/>",
                        "<a b='" + "c".repeat(400_000) + "'/>",
                        attributes(300),
                        "<a>".repeat(200) + "</a>".repeat(200),
                        "<row><c t='str'><v>" + "x".repeat(4_000_000) + "</v></c></row>",
                        "<!DOCTYPE a>",
                        "\u0000",
                        "<a\u0000/>",
                        "<a b='\u0000'/>");
        for (String attack : inside) {
            Map<String, byte[]> parts =
                    SheetFixture.workbook("<sheetData>" + row + attack + row + "</sheetData>");
            var rows = new ArrayList<SheetRow>();

            assertThat(SheetScanTest.rows(fixture.zip("a.xlsx", parts), rows))
                    .as(attack.substring(0, Math.min(40, attack.length())))
                    .isEqualTo(Refusal.CORRUPT);
            assertThat(rows).hasSizeLessThan(2);
        }
        for (String attack :
                List.of(
                        "",
                        "x",
                        "<a/><a/>",
                        "<a/>x",
                        " <?xml version='1.0'?><a/>",
                        "<![CDATA[x]]><a/>",
                        "<a/></a>",
                        "<!DOCTYPE a><a/>",
                        "<a/><!DOCTYPE a>",
                        "<?xml version='1.0' encoding='none'?><a/>",
                        "<?xml version='1.0' encoding='UTF-16'?><a/>")) {
            Map<String, byte[]> parts = SheetFixture.workbook("");
            parts.put(SHEET, SheetFixture.utf8(attack));

            assertThat(SheetScanTest.rows(fixture.zip("a.xlsx", parts), new ArrayList<>()))
                    .as(attack)
                    .isEqualTo(Refusal.CORRUPT);
        }
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws IOException {
        for (String bytes :
                List.of(
                        "\u00c3(",
                        "\u00c0\u0080",
                        "\u00ed\u00a0\u0080",
                        "\u00f8\u0088\u0080\u0080\u0080",
                        "\u00e4\u00b8",
                        "\u0080",
                        "\u00f4\u0090\u0080\u0080")) {
            Map<String, byte[]> parts = SheetFixture.workbook("");
            parts.put(
                    SHEET,
                    SheetFixture.sheet(
                                    "<sheetData><row><c t='str'><v>"
                                            + bytes
                                            + "</v></c></row></sheetData>")
                            .getBytes(StandardCharsets.ISO_8859_1));

            assertThat(SheetScanTest.rows(fixture.zip("u.xlsx", parts), new ArrayList<>()))
                    .isEqualTo(Refusal.CORRUPT);
        }
    }

    @Test
    void aRowThatFillsTheMemoryWithOneCellAgainAndAgainIsRefused() throws IOException {
        String cell = "<c r='A1' t='str'><v>" + "x".repeat(1_000_000) + "</v></c>";
        Path file =
                fixture.zip(
                        "r.xlsx",
                        SheetFixture.workbook(
                                "<sheetData><row>" + cell.repeat(40) + "</row></sheetData>"));

        assertThat(SheetFixture.tried(file))
                .isEqualTo(new Tables.Opening.Refused(Refusal.INFLATES));
    }

    private static String attributes(int count) {
        var tag = new StringBuilder("<a");
        for (int i = 0; i < count; i++) {
            tag.append(" b").append(i).append("='1'");
        }
        return tag + "/>";
    }
}
