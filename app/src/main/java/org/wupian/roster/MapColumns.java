package org.wupian.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wupian.kernel.Written;

/// Recognises which column of a sheet is which of the roster (栏目对应), by its title and synonyms.
final class MapColumns {

    private static final String DAY = "(日|日期|时间|年月|年月日)?";
    private static final Pattern BEGINS = Pattern.compile(".*有效.*(起|始|自|从)" + DAY);
    private static final Pattern ENDS = Pattern.compile(".*有效.*(止|终|至|到|截至|结束|到期|届满)" + DAY);

    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}{2}");

    private MapColumns() {}

    /// @param heads as the sheet has them
    /// @param remembered what a person said of titles on another sheet, see [#toRemember]
    /// @return code of the roster's column → index of the sheet's
    static Map<String, Integer> map(
            Roster roster, List<ReadSheet.Head> heads, Map<String, String> remembered) {
        Map<String, Integer> mapping = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (ReadSheet.Head head : heads) {
            String said = remembered.get(key(head.title()));
            if (said != null) {
                taken.add(head.index());
                if (roster.columns().stream().anyMatch(it -> it.code().equals(said))) {
                    mapping.putIfAbsent(said, head.index());
                }
            }
        }
        // whole titles first, then the innermost part of grouped ones, then what only contains a
        // synonym
        for (Likeness likeness : Likeness.values()) {
            for (RosterColumn column : roster.columns()) {
                if (!mapping.containsKey(column.code())) {
                    heads.stream()
                            .filter(it -> !taken.contains(it.index()) && fits(likeness, column, it))
                            .findFirst()
                            .ifPresent(it -> {
                                mapping.put(column.code(), it.index());
                                taken.add(it.index());
                            });
                }
            }
        }
        return named(roster, mapping) ? mapping : withLeftOut(roster, heads, remembered, mapping);
    }

    /// A title that was left out where another column told the name is no longer left out where
    /// none does.
    private static Map<String, Integer> withLeftOut(
            Roster roster,
            List<ReadSheet.Head> heads,
            Map<String, String> remembered,
            Map<String, Integer> mapping) {
        List<ReadSheet.Head> left =
                heads.stream().filter(it -> "".equals(remembered.get(key(it.title())))).toList();
        for (Likeness likeness : List.of(Likeness.TITLE, Likeness.LEAF)) {
            for (RosterColumn column : roster.columns()) {
                if (column.need() == RosterColumn.Need.IDENTITY) {
                    left.stream()
                            .filter(it -> !mapping.containsValue(it.index()))
                            .filter(it -> fits(likeness, column, it))
                            .findFirst()
                            .ifPresent(it -> mapping.putIfAbsent(column.code(), it.index()));
                }
            }
        }
        return mapping;
    }

    private static boolean named(Roster roster, Map<String, Integer> mapping) {
        return roster.columns().stream()
                .filter(it ->
                        it.kind() == RosterColumn.Kind.NAME
                                || it.kind() == RosterColumn.Kind.PROJECT)
                .anyMatch(it -> mapping.containsKey(it.code()));
    }

    /// What a confirmed mapping says of every title that stands on the sheet once: the code of the
    /// column, or nothing where the person left the title out.
    static Map<String, String> toRemember(
            List<ReadSheet.Head> heads, Map<String, Integer> mapping) {
        Map<Integer, String> columns = new HashMap<>();
        mapping.forEach((column, index) -> columns.put(index, column));
        Map<String, List<ReadSheet.Head>> byTitle =
                heads.stream().collect(Collectors.groupingBy(it -> key(it.title())));
        Map<String, String> said = new LinkedHashMap<>();
        byTitle.forEach((title, those) -> {
            if (those.size() == 1) {
                said.put(title, columns.getOrDefault(those.getFirst().index(), ""));
            }
        });
        return said;
    }

    /// Whether no column tells a name, and one that nobody knows may hold it: one with words in it.
    ///
    /// @param titles those known to be left out, see [#toRemember]
    static boolean mayHideName(Roster roster, ReadSheet sheet, Map<String, String> titles) {
        return !named(roster, sheet.mapping())
                && sheet.heads().stream()
                        .filter(it -> !sheet.mapping().containsValue(it.index()))
                        .filter(it -> !titles.containsKey(key(it.title())))
                        .anyMatch(it -> WORDS.matcher(it.sample()).find());
    }

    private enum Likeness {
        TITLE,
        LEAF,
        /// 证书有效期自 begins, 有效期间/到 ends.
        PERIOD,
        /// The last word tells what it is: 联系人手机号码 is a number.
        END,
        PART
    }

    private static boolean fits(Likeness likeness, RosterColumn column, ReadSheet.Head head) {
        String title = key(head.title());
        String leaf = leaf(head);
        if (likeness == Likeness.PERIOD || isOtherEnd(column.kind(), title)) {
            return likeness == Likeness.PERIOD && isEnd(column.kind(), title);
        }
        return names(column).stream()
                .anyMatch(name ->
                        switch (likeness) {
                            case TITLE -> title.equals(name);
                            case LEAF -> leaf.equals(name);
                            case PERIOD -> false;
                            case END -> name.length() >= 3 && leaf.endsWith(name);
                            case PART -> name.length() >= 3 && leaf.contains(name);
                        });
    }

    private static boolean isEnd(RosterColumn.Kind kind, String title) {
        return switch (kind) {
            case FROM -> BEGINS.matcher(title).matches();
            case UNTIL -> ENDS.matcher(title).matches();
            default -> false;
        };
    }

    /// 有效期自 is no end, though the word for an end stands in it.
    private static boolean isOtherEnd(RosterColumn.Kind kind, String title) {
        return kind == RosterColumn.Kind.UNTIL && isEnd(RosterColumn.Kind.FROM, title)
                || kind == RosterColumn.Kind.FROM && isEnd(RosterColumn.Kind.UNTIL, title);
    }

    /// The words a heading of the column may have.
    static Set<String> names(RosterColumn column) {
        Set<String> names = new HashSet<>(Set.of(key(column.title())));
        column.synonyms().forEach(it -> names.add(key(it)));
        return names;
    }

    /// Why a sheet is refused on which two lists stand side by side: reading one of them would lose
    /// the other. The columns that tell who is meant come back under the same titles.
    ///
    /// @return end of the message `roster.failure.`, with its arguments, see [Failures]
    static Optional<String> twoBlocks(Roster roster, List<ReadSheet.Head> heads) {
        List<List<ReadSheet.Head>> again = new ArrayList<>();
        for (RosterColumn column : roster.columns()) {
            if (column.need() == RosterColumn.Need.IDENTITY) {
                Set<String> names = names(column);
                Map<String, List<ReadSheet.Head>> byLeaf =
                        heads.stream()
                                .filter(it -> names.contains(leaf(it)))
                                .collect(Collectors.groupingBy(MapColumns::leaf));
                byLeaf.values().stream().filter(it -> it.size() > 1).forEach(again::add);
            }
        }
        return again.stream()
                .filter(it ->
                        again.size() > 1 || it.getFirst().title().equals(it.getLast().title()))
                .findFirst()
                .map(it ->
                        Failures.with(
                                "sheet_two_blocks",
                                it.getFirst().title(),
                                it.stream()
                                        .map(ReadSheet.Head::letter)
                                        .collect(Collectors.joining("、"))));
    }

    private static String leaf(ReadSheet.Head head) {
        return key(head.title().substring(head.title().lastIndexOf('/') + 1));
    }

    /// Every word known for any column, for finding the heads of a sheet.
    static Set<String> words(Roster roster) {
        Set<String> words = new HashSet<>();
        roster.columns()
                .forEach(column -> {
                    words.add(column.title());
                    words.addAll(column.synonyms());
                });
        return words;
    }

    /// What tells sheets with the same heads from others.
    static String fingerprint(List<ReadSheet.Head> heads) {
        StringBuilder all = new StringBuilder();
        heads.forEach(it -> all.append(it.index()).append(key(it.title())).append('|'));
        return all.toString();
    }

    static Map<Integer, RosterColumn> byIndex(Roster roster, Map<String, Integer> mapping) {
        Map<Integer, RosterColumn> columns = new HashMap<>();
        for (RosterColumn column : roster.columns()) {
            Integer index = mapping.get(column.code());
            if (index != null) {
                columns.put(index, column);
            }
        }
        return columns;
    }

    private static String key(String title) {
        return Written.tight(title).replaceAll("[（(].*?[)）]|[*＊:：、，,。./]", "");
    }
}
