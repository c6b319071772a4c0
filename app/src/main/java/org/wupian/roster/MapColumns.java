package org.wupian.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wupian.kernel.Written;

/// Recognises which column of a sheet is which of the roster (栏目对应), by its title and synonyms.
final class MapColumns {

    private MapColumns() {}

    /// @param heads as the sheet has them
    /// @return code of the roster's column → index of the sheet's
    static Map<String, Integer> map(Roster roster, List<ReadSheet.Head> heads) {
        Map<String, Integer> mapping = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
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
        return mapping;
    }

    private enum Likeness {
        TITLE,
        LEAF,
        PART
    }

    private static boolean fits(Likeness likeness, RosterColumn column, ReadSheet.Head head) {
        String title = key(head.title());
        String leaf = key(head.title().substring(head.title().lastIndexOf('/') + 1));
        return names(column).stream()
                .anyMatch(name ->
                        switch (likeness) {
                            case TITLE -> title.equals(name);
                            case LEAF -> leaf.equals(name);
                            case PART -> name.length() >= 3 && leaf.contains(name);
                        });
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
