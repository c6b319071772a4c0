package org.wupian.roster.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wupian.roster.RosterColumn;
import org.wupian.roster.RosterColumn.Kind;
import org.wupian.roster.RosterColumn.Need;
import org.wupian.ui.FieldError;

/// The columns of a roster as a person or program wants them (名单栏目填写): new ones are added, others
/// changed or left out. What a row is known by, and what every list of the kind needs, stays.
final class ColumnForms {

    /// Of these a roster may have several.
    private static final Set<Kind> SEVERAL =
            EnumSet.of(Kind.TEXT, Kind.NUMBER, Kind.MONEY, Kind.DAY, Kind.CHAIN);

    private static final int MOST = 40;
    private static final int LONGEST = 30;
    private static final String OF_LINE = "columns";

    private final List<RosterColumn> before;
    private final List<FieldError> wrong;
    private final List<RosterColumn> columns = new ArrayList<>();

    private ColumnForms(List<RosterColumn> before, List<FieldError> wrong) {
        this.before = before;
        this.wrong = wrong;
    }

    /// @param before the columns as they are
    static List<RosterColumn> read(
            List<ColumnForm> typed, List<RosterColumn> before, List<FieldError> wrong) {
        return new ColumnForms(before, wrong).read(typed);
    }

    /// One a line: title, kind, whether it is needed, unit.
    static String text(List<RosterColumn> columns) {
        return columns.stream()
                .map(it ->
                        String.join(
                                        "：",
                                        it.title(),
                                        DefinitionPage.kind(it),
                                        word(it.need()),
                                        it.unit())
                                .replaceFirst("：$", ""))
                .collect(Collectors.joining("\n"));
    }

    static List<ColumnForm> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it -> {
                    String[] parts = Arrays.copyOf(it.split("[:：]", 4), 4);
                    return new ColumnForm(
                            null, parts[0], parts[1], parts[2], null, or(parts[3], ""));
                })
                .toList();
    }

    private List<RosterColumn> read(List<ColumnForm> typed) {
        if (typed.stream().anyMatch(Objects::isNull)) {
            refuse("roster.error.columnTitle", LONGEST);
            return before;
        }
        typed.forEach(this::add);
        before.stream()
                .filter(it -> !SEVERAL.contains(it.kind()) || it.need() != Need.OPTIONAL)
                .filter(it -> find(columns, it.code(), "").isEmpty())
                .forEach(it -> refuse("roster.error.columnNeeded", it.title()));
        Set<String> titles = new HashSet<>();
        Set<Kind> kinds = new HashSet<>();
        for (RosterColumn it : columns) {
            if (!titles.add(it.title())
                    || !SEVERAL.contains(it.kind()) && !kinds.add(it.kind())
                    || columns.stream().filter(one -> one.code().equals(it.code())).count() > 1) {
                refuse("roster.error.columnTwice", it.title());
            }
        }
        if (columns.size() > MOST) {
            refuse("roster.error.columnMany", MOST);
        }
        return columns;
    }

    private void add(ColumnForm it) {
        String title = or(it.title(), "");
        RosterColumn known = find(before, or(it.code(), ""), title).orElse(null);
        Kind kind =
                one(Kind.values(), "kind", it.kind())
                        .orElse(known == null ? Kind.TEXT : known.kind());
        Need need =
                one(Need.values(), "need", it.need())
                        .orElse(known == null ? Need.OPTIONAL : known.need());
        if (known != null && known.kind() != kind) {
            refuse("roster.error.columnKind", known.title(), DefinitionPage.kind(known));
        }
        if (title.isEmpty() && known == null || title.length() > LONGEST) {
            refuse("roster.error.columnTitle", LONGEST);
            return;
        }
        columns.add(
                new RosterColumn(
                        known == null ? code(it) : known.code(),
                        title.isEmpty() && known != null ? known.title() : title,
                        kind,
                        need,
                        synonyms(it, known),
                        it.unit() == null && known != null ? known.unit() : or(it.unit(), "")));
    }

    private static List<String> synonyms(ColumnForm it, @Nullable RosterColumn known) {
        if (it.synonyms() == null) {
            return known == null ? List.of() : known.synonyms();
        }
        return it.synonyms().stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private String code(ColumnForm it) {
        String typed = or(it.code(), "");
        if (typed.matches("[a-z][a-z0-9-]{0,39}")) {
            return typed;
        }
        if (!typed.isEmpty()) {
            refuse("roster.error.columnCode", typed);
        }
        int number = 1;
        while (find(before, "own-" + number, "").isPresent()
                || find(columns, "own-" + number, "").isPresent()) {
            number++;
        }
        return "own-" + number;
    }

    private static Optional<RosterColumn> find(List<RosterColumn> in, String code, String title) {
        return in.stream()
                .filter(it -> code.isEmpty() ? it.title().equals(title) : it.code().equals(code))
                .findFirst();
    }

    /// By name or word; empty when nothing was said, or nothing known, which is refused.
    private <E extends Enum<E>> Optional<E> one(E[] values, String group, @Nullable String typed) {
        String text = or(typed, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> found =
                Arrays.stream(values)
                        .filter(it ->
                                it.name().equals(text.toUpperCase(Locale.ROOT))
                                        || DefinitionPage.word(group, it.name()).equals(text))
                        .findFirst();
        if (found.isEmpty()) {
            refuse(
                    "roster.error.columnWord",
                    text,
                    Arrays.stream(values)
                            .map(it -> DefinitionPage.word(group, it.name()))
                            .collect(Collectors.joining("、")));
        }
        return found;
    }

    private static String word(Need it) {
        return DefinitionPage.word("need", it.name());
    }

    private void refuse(String key, Object... arguments) {
        wrong.add(new FieldError(OF_LINE, key, arguments));
    }

    private static String or(@Nullable String typed, String otherwise) {
        return Objects.requireNonNullElse(typed, otherwise).strip();
    }
}
