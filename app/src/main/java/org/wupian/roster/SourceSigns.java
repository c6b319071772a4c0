package org.wupian.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wupian.kernel.Written;

/// Which of the lists that a roster is made of a sheet or a row is (来源名单的识别), by the words that
/// tell a list. Words of several lists tell none.
final class SourceSigns {

    private final Roster roster;
    private final String fileName;
    private final List<ReadSheet> sheets;

    /// @param sheets of the file
    SourceSigns(Roster roster, String fileName, List<ReadSheet> sheets) {
        this.roster = roster;
        this.fileName = fileName;
        this.sheets = sheets;
    }

    /// By its titles, else its name, else that of the file, else by what the other sheets say.
    Optional<Roster.Source> of(ReadSheet sheet) {
        Optional<String> speaking =
                sheet.above().stream().filter(it -> !named(roster, it).isEmpty()).findFirst();
        return speaking.or(
                        () -> Optional.of(sheet.name()).filter(it -> !named(roster, it).isEmpty()))
                .map(it -> one(roster, it))
                .orElseGet(() -> one(roster, fileName).or(this::ofOthers));
    }

    private Optional<Roster.Source> ofOthers() {
        String words =
                sheets.stream()
                        .filter(ReadSheet::isTable)
                        .map(it -> String.join("|", it.above()) + "|" + it.name())
                        .collect(Collectors.joining("|"));
        return one(roster, words);
    }

    /// The list that all sheets are.
    Optional<Roster.Source> ofAll() {
        List<Optional<Roster.Source>> all =
                sheets.stream().filter(ReadSheet::isTable).map(this::of).distinct().toList();
        return all.size() == 1 ? all.getFirst() : Optional.empty();
    }

    /// The only list that a text speaks of.
    static Optional<Roster.Source> one(Roster roster, String text) {
        Set<Roster.Source> named = named(roster, text);
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    private static Set<Roster.Source> named(Roster roster, String text) {
        String words = Written.tight(text);
        return roster.sources().stream()
                .filter(it ->
                        it.signs().stream()
                                .map(Written::tight)
                                .anyMatch(sign -> !sign.isEmpty() && words.contains(sign)))
                .collect(Collectors.toSet());
    }

    /// What the rows of a sheet are where they do not say it themselves; null when nothing tells.
    static Roster.@Nullable Source of(Roster roster, ListImport it, ReadSheet sheet) {
        return roster.source(it.source())
                .or(() -> new SourceSigns(roster, it.fileName(), it.sheets()).of(sheet))
                .orElse(null);
    }
}
