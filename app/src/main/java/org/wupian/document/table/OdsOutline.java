package org.wupian.document.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// The sheets of an OpenDocument workbook with what they say beside their rows (开放文档结构).
final class OdsOutline {

    private record Part(SheetName name, BitSet hidden, List<MergedArea> merges) {}

    private static final int MOST_SHEETS = 1_000;
    private static final int MOST_STYLES = 10_000;

    private final List<Part> parts = new ArrayList<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private String style = "";
    private int tables;
    private long row;
    private int rowStep = 1;
    private int column;
    private int headColumn;
    private int mergeCount;

    boolean take(int event, XMLStreamReader xml) {
        if (xml.isStartElement()) {
            start(xml);
        } else if (xml.isEndElement()) {
            switch (xml.getLocalName()) {
                case "table" -> tables--;
                case "table-row" -> row += tables == 1 ? rowStep : 0;
                default -> {}
            }
        }
        return true;
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> style = text(SheetXml.attribute(xml, "name"));
            case "table-properties" -> {
                if ("false".equals(SheetXml.attribute(xml, "display"))
                        && hiddenStyles.size() < MOST_STYLES) {
                    hiddenStyles.add(style);
                }
            }
            case "table" -> table(xml);
            case "table-column" -> headColumn(xml);
            case "table-row" -> {
                if (tables == 1) {
                    rowStep = Math.max(1, SheetXml.number(xml, "number-rows-repeated", 1));
                    column = 0;
                }
            }
            case "table-cell", "covered-table-cell" -> cell(xml);
            default -> {}
        }
    }

    private void table(XMLStreamReader xml) {
        tables++;
        if (tables == 1) {
            boolean hidden = hiddenStyles.contains(text(SheetXml.attribute(xml, "style-name")));
            SheetName name = new SheetName(text(SheetXml.attribute(xml, "name")), hidden);
            if (parts.size() == MOST_SHEETS) {
                throw new Unreadable(Refusal.INFLATES);
            }
            parts.add(new Part(name, new BitSet(), new ArrayList<>()));
            row = 1;
            headColumn = 0;
        }
    }

    private void headColumn(XMLStreamReader xml) {
        if (tables != 1) {
            return;
        }
        int repeated = Math.max(1, SheetXml.number(xml, "number-columns-repeated", 1));
        int to = Math.min(SheetSource.MOST_COLUMNS, headColumn + Math.min(repeated, 20_000));
        String visible = text(SheetXml.attribute(xml, "visibility"));
        if ((visible.equals("collapse") || visible.equals("filter")) && headColumn < to) {
            parts.getLast().hidden().set(headColumn, to);
        }
        headColumn = to;
    }

    private void cell(XMLStreamReader xml) {
        if (tables != 1) {
            return;
        }
        int wide = SheetXml.number(xml, "number-columns-spanned", 1);
        int high = SheetXml.number(xml, "number-rows-spanned", 1);
        List<MergedArea> merges = parts.getLast().merges();
        boolean merged = (wide > 1 || high > 1) && wide > 0 && high > 0;
        boolean inside = row <= SheetSource.MOST_ROWS && column < SheetSource.MOST_COLUMNS;
        if (merged && inside && mergeCount < SheetLayout.MOST_MERGES) {
            mergeCount++;
            int bottom = (int) Math.min(SheetSource.MOST_ROWS, row + high - 1L);
            int right = (int) Math.min(SheetSource.MOST_COLUMNS - 1L, column + wide - 1L);
            merges.add(new MergedArea((int) row, column, bottom, right));
        }
        int repeated = Math.max(1, SheetXml.number(xml, "number-columns-repeated", 1));
        column = Math.min(20_000, column + Math.min(20_000, repeated));
    }

    private static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }

    List<SheetName> sheets() {
        return parts.stream().map(Part::name).toList();
    }

    List<SheetLayout> layouts() {
        return parts.stream().map(it -> new SheetLayout(it.hidden(), it.merges())).toList();
    }
}
