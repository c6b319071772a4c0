package org.wupian.document.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.wupian.document.Cell;

/// Writes sheets in all the ways XML allows and hardly any program uses.
final class OddSheet {

    private static final String[] PIECES = {
        "甲公司",
        "a",
        "0123",
        "]]",
        "_x000D_",
        "_x005F_x000D_",
        "_xZZ",
        "\u00e9",
        "𠮷",
        " ",
        "&",
        "<",
        ">",
        "\"",
        "'",
        "\t",
        "\n",
        "\u3000",
        "驻马店市驿城区",
        "1E+20"
    };
    private static final String[] NUMBERS = {
        "0",
        "7",
        "-3",
        "12.50",
        "1E3",
        "007",
        "123456789012345",
        "1234567890123456",
        "0.30000000000000004",
        " 5 ",
        "+1",
        "x",
        "45413"
    };

    private final Random random;
    private final String prefix;
    private final boolean raw;
    private final boolean plain;

    /// @param raw whether characters outside ASCII may stand as they are
    /// @param plain whether most cells are as Excel writes them
    OddSheet(Random random, boolean raw, boolean plain) {
        this.random = random;
        this.raw = raw;
        this.plain = plain;
        this.prefix = !plain && random.nextBoolean() ? "x:" : "";
    }

    /// The parts of a workbook with one sheet, written in this encoding.
    Map<String, byte[]> workbook(int rows, int texts, Charset charset) {
        Map<String, byte[]> parts = SheetFixture.workbook("");
        parts.put("xl/worksheets/sheet1.xml", bytes(sheet(rows, texts), charset));
        parts.put("xl/sharedStrings.xml", bytes(texts(texts), charset));
        return parts;
    }

    private byte[] bytes(String xml, Charset charset) {
        boolean declared = !charset.equals(StandardCharsets.UTF_8) || random.nextBoolean();
        String begin = declared ? "<?xml version=\"1.0\" encoding='" + charset.name() + "' ?>" : "";
        String mark = declared || random.nextBoolean() ? "" : "\uFEFF";
        return (mark + begin + gap() + xml + gap()).getBytes(charset);
    }

    private String texts(int count) {
        var xml = new StringBuilder();
        for (int i = 0; i < count; i++) {
            xml.append(element("si", List.of(), text(), true)).append(gap());
        }
        return element("sst", List.of("xmlns:x='u'", "xmlns='u'"), xml.toString(), false);
    }

    private String sheet(int rows, int texts) {
        var xml = new StringBuilder();
        int number = 0;
        for (int i = 0; i < rows; i++) {
            number += 1 + random.nextInt(3);
            var attributes = new ArrayList<>(List.of("spans='1:9'", "xml:space='preserve'"));
            if (random.nextInt(5) > 0) {
                attributes.add("r='" + number + "'");
            }
            if (random.nextInt(6) == 0) {
                attributes.add("hidden='" + (random.nextBoolean() ? "1" : "true") + "'");
            }
            xml.append(element("row", attributes, cells(number, texts), false)).append(gap());
        }
        String data = element("sheetData", List.of(), xml.toString(), false);
        String merge = element("mergeCell", List.of("ref='A1:B&#50;'"), "", true);
        return element(
                "worksheet",
                List.of("xmlns:x='u'", "xmlns='u'", "xmlns:r='v'"),
                gap() + data + gap() + element("mergeCells", List.of(), merge, false),
                false);
    }

    private String cells(int row, int texts) {
        var xml = new StringBuilder();
        int column = -1;
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            column += 1 + random.nextInt(3);
            if (plain && random.nextInt(8) > 0) {
                boolean shared = random.nextBoolean();
                xml.append(
                        "<c r=\"%s\"%s><v>%s</v></c>"
                                .formatted(
                                        Cell.place(row, column),
                                        shared ? " s=\"1\" t=\"s\"" : " t=\"n\"",
                                        shared ? random.nextInt(texts) : random.nextInt(99_999)));
            } else {
                xml.append(cell(row, column, texts)).append(gap());
            }
        }
        return xml.toString();
    }

    private String cell(int row, int column, int texts) {
        var attributes = new ArrayList<String>();
        if (random.nextInt(4) > 0) {
            attributes.add("r='" + Cell.place(row, column) + "'");
        }
        attributes.add("s=\"" + random.nextInt(3) + "\"");
        String formula =
                random.nextInt(5) == 0 ? element("f", List.of(), written(piece()), true) : "";
        String[] kind =
                switch (random.nextInt(8)) {
                    case 0 -> new String[] {"s", value("" + random.nextInt(texts))};
                    case 1 -> new String[] {"str", value(piece())};
                    case 2 -> new String[] {"inlineStr", element("is", List.of(), text(), true)};
                    case 3 -> new String[] {"b", value("" + random.nextInt(2))};
                    case 4 -> new String[] {"e", value("#N/A")};
                    case 5 -> new String[] {"d", value("2024-05-01T00:00:00")};
                    case 6 -> new String[] {"n", value(NUMBERS[random.nextInt(NUMBERS.length)])};
                    default -> new String[] {"", random.nextBoolean() ? "" : value("")};
                };
        if (!kind[0].isEmpty()) {
            attributes.add(
                    "t='"
                            + kind[0].replace("str", random.nextBoolean() ? "str" : "s&#x74;r")
                            + "'");
        }
        return element("c", attributes, formula + kind[1], true);
    }

    private String value(String text) {
        return element("v", List.of(), written(text), true);
    }

    /// The inside of `si` and `is`: a text, runs of rich text, guides to its sound.
    private String text() {
        var xml = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String t = element("t", List.of("xml:space='preserve'"), written(piece()), true);
            xml.append(random.nextBoolean() ? t : element("r", List.of(), "<x:rPr/>" + t, true));
            if (random.nextInt(4) == 0) {
                xml.append(
                        element(
                                "rPh",
                                List.of("sb='0'"),
                                element("t", List.of(), "yi", true),
                                true));
            }
        }
        return xml.toString();
    }

    private String piece() {
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /// The characters as they are, as references, in sections and with comments between them.
    private String written(String text) {
        var xml = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    switch (random.nextInt(8)) {
                        case 0 -> xml.append("&#").append(c).append(';');
                        case 1 -> xml.append("&#x0").append(Integer.toHexString(c)).append(';');
                        case 2 ->
                                xml.append(
                                        raw || c < 0x80
                                                ? "<![CDATA[" + Character.toString(c) + "]]>"
                                                : "&#" + c + ";");
                        case 3 -> xml.append("<!-- <v>&b; - > -->").append(plainly(c));
                        case 4 -> xml.append("<?p <v> ?>").append(plainly(c));
                        default -> xml.append(plainly(c));
                    }
                });
        return xml.toString();
    }

    private String plainly(int c) {
        return switch (c) {
            case '\n' -> List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&apos;";
            default ->
                    raw || c < 0x80 ? Character.toString(c) : "&#x" + Integer.toHexString(c) + ";";
        };
    }

    private String element(
            String name, List<String> attributes, String content, boolean mayBeEmpty) {
        var shuffled = new ArrayList<>(attributes);
        Collections.shuffle(shuffled, random);
        var xml = new StringBuilder("<").append(prefix).append(name);
        for (String attribute : shuffled) {
            String blank = random.nextInt(6) == 0 ? "\n  " : " ";
            boolean same = attribute.indexOf('"') >= 0 || random.nextBoolean();
            String written = same ? attribute : attribute.replace('\'', '"');
            xml.append(blank)
                    .append(random.nextInt(9) == 0 ? written.replaceFirst("=", " = ") : written);
        }
        if (content.isEmpty() && mayBeEmpty && random.nextBoolean()) {
            return xml.append("/>").toString();
        }
        String end = random.nextInt(9) == 0 ? " >" : ">";
        return xml + end + content + "</" + prefix + name + end;
    }

    private String gap() {
        return switch (random.nextInt(12)) {
            case 0 -> "\n\t";
            case 1 -> "<!-- <row r='5'><c><v>1</v></c></row> -->";
            case 2 -> "<?target <c/> ?>";
            case 3 -> "\r\n";
            default -> "";
        };
    }
}
