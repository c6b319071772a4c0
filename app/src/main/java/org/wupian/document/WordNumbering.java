package org.wupian.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Automatic numbers of a Word file (自动编号): they exist only as a reference from the paragraph to
/// `numbering.xml`, so a reader that looks at text alone loses 一、 and 1. altogether.
///
/// Source: ECMA-376 part 1, 17.9. One object counts through one document from its beginning.
final class WordNumbering {

    private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");

    /// One level of a list: 1-based `start`, text as `第%1章`.
    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        String suffix = "tab";
        boolean legal;
    }

    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private final Map<String, Map<String, Integer>> levelOfStyle = new HashMap<>();
    private final Map<String, String> listOfNumber = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, Map<Integer, Level>> overrides = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> counters = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    private WordNumbering() {}

    static WordNumbering none() {
        return new WordNumbering();
    }

    static WordNumbering read(byte[] part) {
        var numbering = new WordNumbering();
        SafeXml.read(part, numbering.new Reader()::accept);
        return numbering;
    }

    /// The level of a list a style is bound to, the first when none is said.
    int levelOf(String number, String style) {
        return levelOfStyle
                .getOrDefault(listOfNumber.getOrDefault(number, ""), Map.of())
                .getOrDefault(style, 0);
    }

    /// Counts on and answers the number's text with what separates it from the paragraph.
    String next(String number, int depth) {
        String list = listOfNumber.get(number);
        Level level = list == null ? null : level(number, list, depth);
        if (list == null || level == null) {
            return "";
        }
        Map<Integer, Integer> counts = counters.computeIfAbsent(list, _ -> new HashMap<>());
        Integer from = restarts.getOrDefault(number, Map.of()).get(depth);
        if (from != null && restarted.add(number + "/" + depth)) {
            counts.remove(depth);
        }
        int first = from != null ? from : level.start;
        counts.merge(depth, first, (old, _) -> old + 1);
        counts.keySet().removeIf(it -> it > depth);
        String text = label(number, list, level, counts);
        return text.isEmpty() ? "" : text + gap(text, level.suffix);
    }

    private String label(String number, String list, Level level, Map<Integer, Integer> counts) {
        Matcher matcher = PLACEHOLDER.matcher(level.text);
        return matcher.replaceAll(it -> {
            int depth = Integer.parseInt(it.group(1)) - 1;
            Level of = level(number, list, depth);
            String format = of == null || (level.legal && of != level) ? "decimal" : of.format;
            int start = of == null ? 1 : of.start;
            return Matcher.quoteReplacement(
                    ListNumber.write(counts.getOrDefault(depth, start), format));
        });
    }

    /// Chinese numbers stand next to their text (一、总体要求), Western ones keep a blank.
    private static String gap(String text, String suffix) {
        char last = text.charAt(text.length() - 1);
        return suffix.equals("nothing") || last > 0xFF ? "" : " ";
    }

    private @Nullable Level level(String number, String list, int depth) {
        Level own = overrides.getOrDefault(number, Map.of()).get(depth);
        return own != null ? own : lists.getOrDefault(list, Map.of()).get(depth);
    }

    /// Walks through `numbering.xml`.
    private final class Reader {

        private String list = "";
        private String number = "";
        private int depth;
        private Level level = new Level();

        void accept(XMLStreamReader xml) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                start(xml, xml.getLocalName());
            } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("num")) {
                number = "";
            }
        }

        private void start(XMLStreamReader xml, String name) {
            String value = SafeXml.attribute(xml, "val");
            switch (name) {
                case "abstractNum" -> list = text(SafeXml.attribute(xml, "abstractNumId"));
                case "num" -> number = text(SafeXml.attribute(xml, "numId"));
                case "abstractNumId" -> listOfNumber.put(number, text(value));
                case "lvlOverride" -> depth = SafeXml.number(xml, "ilvl", 0);
                case "startOverride" ->
                        restarts.computeIfAbsent(number, _ -> new HashMap<>())
                                .put(depth, SafeXml.number(xml, "val", 1));
                case "lvl" -> newLevel(SafeXml.number(xml, "ilvl", 0));
                case "start" -> level.start = SafeXml.number(xml, "val", 1);
                case "numFmt" -> level.format = text(value);
                case "lvlText" -> level.text = text(value);
                case "suff" -> level.suffix = text(value);
                case "isLgl" -> level.legal = !"0".equals(value) && !"false".equals(value);
                case "pStyle" ->
                        levelOfStyle
                                .computeIfAbsent(list, _ -> new HashMap<>())
                                .putIfAbsent(text(value), depth);
                default -> {}
            }
        }

        private void newLevel(int at) {
            depth = at;
            level = new Level();
            (number.isEmpty()
                            ? lists.computeIfAbsent(list, _ -> new HashMap<>())
                            : overrides.computeIfAbsent(number, _ -> new HashMap<>()))
                    .put(at, level);
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
