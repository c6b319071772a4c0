package org.wupian.document.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wupian.document.Refusal;

class SheetScanTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    @TempDir private Path folder;
    private SheetFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new SheetFixture(folder);
    }

    @Test
    void whateverWayXmlIsWrittenTheRowsAreThoseOfAnyParser() throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            var sheet = new OddSheet(new Random(seed), true, seed % 2 == 0);
            same(seed, sheet.workbook(12, 20, StandardCharsets.UTF_8));
        }
    }

    @Test
    void placesWhereTheBufferEndsMakeNoDifference() throws Exception {
        for (int seed = 0; seed < 12; seed++) {
            var sheet = new OddSheet(new Random(seed), true, seed % 2 == 0);
            Map<String, byte[]> parts = sheet.workbook(2_500, 9_000, StandardCharsets.UTF_8);

            assertThat(parts.get(TEXTS)).hasSizeGreaterThan(2 * XmlBuffer.LONGEST_TAG);
            same(seed, parts);
        }
    }

    @Test
    void otherEncodingsAreReadAsTheyAreDeclared() throws Exception {
        for (String name : List.of("GBK", "GB18030", "ISO-8859-1", "US-ASCII")) {
            boolean chinese = name.startsWith("GB");
            var sheet = new OddSheet(new Random(5), false, false);
            same(5, sheet.workbook(3_000, 20, Charset.forName(name)));
            if (chinese) {
                String text =
                        "<?xml version='1.0' encoding='"
                                + name
                                + "'?><sst><si><t>驻马店</t></si></sst>";
                Map<String, byte[]> parts =
                        SheetFixture.workbook(
                                "<sheetData><row><c t='s'><v>0</v></c></row></sheetData>");
                parts.put(TEXTS, text.getBytes(Charset.forName(name)));
                assertThat(
                                SheetFixture.everyRow(fixture.zip("g.xlsx", parts))
                                        .getFirst()
                                        .cell(0)
                                        .text())
                        .isEqualTo("驻马店");
            }
        }
    }

    private void same(int seed, Map<String, byte[]> parts) throws Exception {
        assertThat(SheetFixture.everyRow(fixture.zip("s.xlsx", parts)))
                .as("seed %d", seed)
                .isEqualTo(PlainReading.rows(parts));
    }

    @Test
    void whatTheParserTakesAfterDamageIsTakenWithTheSameRows() throws Exception {
        var random = new Random(3);
        int taken = 0;
        for (int i = 0; i < 2_000; i++) {
            Map<String, byte[]> parts =
                    new OddSheet(new Random(i % 7), true, i % 3 > 0)
                            .workbook(3, 3, StandardCharsets.UTF_8);
            byte[] part = parts.getOrDefault(random.nextBoolean() ? SHEET : TEXTS, new byte[0]);
            part[random.nextInt(part.length)] =
                    (byte) "<>&;'\"/ =1ax]!-?\u0007\u00c3".charAt(random.nextInt(18));
            List<SheetRow> expected;
            try {
                expected = PlainReading.rows(parts);
            } catch (XMLStreamException | RuntimeException e) {
                rows(fixture.zip("s.xlsx", parts), new ArrayList<>());
                continue;
            }
            var rows = new ArrayList<SheetRow>();
            if (rows(fixture.zip("s.xlsx", parts), rows) == null) {
                taken++;
                assertThat(rows).as("damage %d", i).isEqualTo(expected);
            }
        }
        assertThat(taken).isGreaterThan(200);
    }

    /// Why the workbook is not read, null when it is; the rows that were handed out in any case.
    static @org.jspecify.annotations.Nullable Refusal rows(Path file, List<SheetRow> rows) {
        return switch (Tables.open(file, "s")) {
            case Tables.Opening.Refused refused -> refused.reason();
            case Tables.Opening.Opened opened -> {
                try (TableFile table = opened.file()) {
                    yield table.everyRow(0, rows::add) instanceof Streamed.Broken broken
                            ? broken.reason()
                            : null;
                }
            }
        };
    }
}
