package org.wupian.document.table;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Rows of a sheet as the JDK's own parser shows them, told without care for speed.
final class PlainReading {

    private static final XMLInputFactory FACTORY = factory();

    private final List<String> texts = new ArrayList<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private final TreeMap<Integer, TableCell> cells = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private int number;
    private boolean hidden;
    private int column;
    private String type = "";
    private boolean inText;
    private int phonetic;

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        return factory;
    }

    static List<SheetRow> rows(Map<String, byte[]> parts) throws XMLStreamException {
        var reading = new PlainReading();
        reading.read(parts.getOrDefault("xl/sharedStrings.xml", SheetFixture.utf8("<sst/>")));
        // a damaged part may have rows between its texts
        reading.rows.clear();
        reading.number = 0;
        reading.read(parts.getOrDefault("xl/worksheets/sheet1.xml", new byte[0]));
        return reading.rows;
    }

    private void read(byte[] part) throws XMLStreamException {
        XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (inText && phonetic == 0) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                String r = xml.getAttributeValue(null, "r");
                number = r == null ? number + 1 : Integer.parseInt(r);
                hidden = xml.getAttributeValue(null, "hidden") != null;
                column = -1;
                cells.clear();
            }
            case "c" -> {
                String r = xml.getAttributeValue(null, "r");
                column = r == null ? column + 1 : column(r);
                String t = xml.getAttributeValue(null, "t");
                type = t == null ? "n" : t;
                text.setLength(0);
            }
            case "si" -> text.setLength(0);
            case "v", "t" -> inText = true;
            case "rPh" -> phonetic++;
            default -> {}
        }
    }

    private static int column(String place) {
        int number = 0;
        for (char c : place.replaceAll("(?s)^([A-Z]{0,4}).*", "$1").toCharArray()) {
            number = number * 26 + c - 'A' + 1;
        }
        return number - 1;
    }

    private void end(String name) {
        switch (name) {
            case "v", "t" -> inText = false;
            case "rPh" -> phonetic--;
            case "si" -> texts.add(XlsxRows.unescaped(text.toString()));
            case "c" -> {
                TableCell cell = text.isEmpty() ? TableCell.BLANK : cell(text.toString());
                if (!cell.isBlank()) {
                    cells.put(column, cell);
                }
            }
            case "row" -> {
                if (!cells.isEmpty()) {
                    var row = new ArrayList<TableCell>();
                    for (int c = 0; c <= cells.lastKey(); c++) {
                        row.add(cells.getOrDefault(c, TableCell.BLANK));
                    }
                    rows.add(new SheetRow(number, hidden, row));
                    cells.clear();
                }
            }
            default -> {}
        }
    }

    private TableCell cell(String written) {
        return switch (type) {
            case "s" -> TableCell.ofText(texts.get(Integer.parseInt(written)));
            case "str", "inlineStr" -> TableCell.ofText(XlsxRows.unescaped(written));
            case "b" -> TableCell.ofText(written.startsWith("1") ? "TRUE" : "FALSE");
            case "e" -> TableCell.ofText(written).noted(CellNote.ERROR);
            case "d" -> {
                LocalDate day = LocalDate.parse(written.substring(0, 10));
                yield new TableCell(day.toString(), null, day, null);
            }
            default -> number(written);
        };
    }

    private static TableCell number(String written) {
        try {
            return CellFormat.PLAIN.cell(new BigDecimal(written.strip()), false);
        } catch (NumberFormatException e) {
            return TableCell.ofText(written);
        }
    }
}
