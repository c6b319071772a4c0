package org.wupian.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// The paragraphs of a Word file as a reader of the page sees them (Word 正文): automatic numbers
/// written out, deleted and hidden text left out, a table row as one paragraph with tabs between
/// its cells. A cell as wide as several is followed by empty ones, one that is one with the cell
/// above it is `〃`.
final class WordText {

    /// A paragraph being read. Text boxes put paragraphs inside paragraphs.
    private static final class Open {
        final StringBuilder text = new StringBuilder();
        String style = "";
        WordStyles.Numbering numbering = WordStyles.Numbering.UNSAID;
    }

    /// A cell being read, as wide as so many columns.
    private static final class OpenCell {
        final StringBuilder text = new StringBuilder();
        int columns = 1;
        boolean sameAsAbove;
    }

    private static final int MOST_COLUMNS = 63;

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<List<String>> rows = new ArrayDeque<>();
    private final Deque<OpenCell> cells = new ArrayDeque<>();
    private int number;
    private int skipping;
    private boolean run;
    private boolean text;
    private boolean hidden;

    private WordText(WordStyles styles, WordNumbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    static List<Paragraph> read(OfficeArchive archive) {
        var reader =
                new WordText(
                        archive.part("word/styles.xml")
                                .map(WordStyles::read)
                                .orElseGet(WordStyles::none),
                        archive.part("word/numbering.xml")
                                .map(WordNumbering::read)
                                .orElseGet(WordNumbering::none));
        SafeXml.read(archive.part("word/document.xml").orElseThrow(), reader::accept);
        return List.copyOf(reader.paragraphs);
    }

    private void accept(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(xml, xml.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (text && skipping == 0 && !hidden) {
                    append(xml.getText());
                }
            }
            default -> {}
        }
    }

    /// Elements whose content is not on the page, or is there a second time.
    private static boolean outside(String name) {
        return switch (name) {
            case "Fallback", "moveFrom", "del", "rPrChange", "pPrChange" -> true;
            default -> false;
        };
    }

    private void start(XMLStreamReader xml, String name) {
        if (outside(name)) {
            skipping++;
        }
        if (skipping > 0) {
            return;
        }
        switch (name) {
            case "p" -> open.push(new Open());
            case "tr" -> rows.push(new ArrayList<>());
            case "tc" -> cells.push(new OpenCell());
            case "gridSpan" ->
                    cell(it ->
                            it.columns =
                                    Math.clamp(SafeXml.number(xml, "val", 1), 1, MOST_COLUMNS));
            case "vMerge" ->
                    cell(it -> it.sameAsAbove = !"restart".equals(SafeXml.attribute(xml, "val")));
            case "r" -> {
                run = true;
                hidden = false;
            }
            case "vanish" -> hidden = !"0".equals(SafeXml.attribute(xml, "val"));
            case "t" -> text = true;
            case "tab", "ptab" -> appendInRun("\t");
            case "br", "cr" -> appendInRun(cells.isEmpty() ? "\n" : " ");
            case "noBreakHyphen" -> appendInRun("-");
            default -> properties(xml, name);
        }
    }

    private void properties(XMLStreamReader xml, String name) {
        Open paragraph = open.peek();
        if (paragraph == null) {
            return;
        }
        String value = SafeXml.attribute(xml, "val");
        switch (name) {
            case "pStyle" -> paragraph.style = value == null ? "" : value;
            case "numId", "ilvl" ->
                    paragraph.numbering = WordStyles.with(paragraph.numbering, name, value);
            default -> {}
        }
    }

    private void end(String name) {
        if (outside(name)) {
            skipping--;
            return;
        }
        if (skipping > 0) {
            return;
        }
        switch (name) {
            case "t" -> text = false;
            case "r" -> run = false;
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tr" -> endRow();
            default -> {}
        }
    }

    private void append(String more) {
        Open paragraph = open.peek();
        if (paragraph != null) {
            paragraph.text.append(more);
        }
    }

    /// Tabs are also named where a paragraph's tab stops are set; only those in a run are typed.
    private void appendInRun(String more) {
        if (run && !hidden) {
            append(more);
        }
    }

    private void endParagraph() {
        Open paragraph = open.pop();
        String plain = paragraph.text.toString();
        String whole = plain.isBlank() ? plain : label(paragraph) + plain;
        addToCellOrPage(whole);
    }

    private void endCell() {
        OpenCell cell = cells.pop();
        if (!rows.isEmpty()) {
            boolean same = cell.sameAsAbove && cell.text.isEmpty();
            rows.getFirst().add(same ? "〃" : cell.text.toString());
            rows.getFirst().addAll(Collections.nCopies(cell.columns - 1, ""));
        }
    }

    private void endRow() {
        addToCellOrPage(String.join("\t", rows.pop()));
    }

    private void addToCellOrPage(String text) {
        OpenCell cell = cells.peek();
        if (cell == null) {
            add(text);
        } else if (!text.isBlank()) {
            cell.text.append(cell.text.isEmpty() ? "" : " ").append(text.strip());
        }
    }

    /// The lines of a paragraph with line breaks of its own (软回车) have one number.
    private void add(String paragraph) {
        number++;
        paragraph
                .lines()
                .filter(it -> !it.isBlank())
                .forEach(it -> paragraphs.add(new Paragraph(number, it)));
    }

    private void cell(Consumer<OpenCell> told) {
        OpenCell cell = cells.peek();
        if (cell != null && open.isEmpty()) {
            told.accept(cell);
        }
    }

    private String label(Open paragraph) {
        WordStyles.Numbering byStyle = styles.of(paragraph.style);
        WordStyles.Numbering own = paragraph.numbering;
        String list = own.number() != null ? own.number() : byStyle.number();
        if (list == null || list.equals("0")) {
            return "";
        }
        Integer level = own.level() != null ? own.level() : byStyle.level();
        return numbering.next(
                list, level != null ? level : numbering.levelOf(list, paragraph.style));
    }
}
