package org.wupian.roster.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Link;
import org.wupian.enterprise.Operator;
import org.wupian.enterprise.OperatorName;
import org.wupian.enterprise.Operators;
import org.wupian.kernel.NotFound;
import org.wupian.roster.ImportedRow;
import org.wupian.roster.ListImport;
import org.wupian.roster.ReadSheet;
import org.wupian.roster.Reviews;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterColumn;
import org.wupian.roster.Rosters;
import org.wupian.roster.RowProblem;
import org.wupian.roster.Versions;
import org.wupian.roster.WaitingRow;
import org.wupian.ui.Errors;
import org.wupian.ui.Text;

/// Puts a row that waits beside whom it may mean.
@Component
class DecidePages {

    private static final int MOST = 5;

    private final Rosters rosters;
    private final Reviews reviews;
    private final Operators operators;
    private final Versions versions;
    private final Organisations organisations;
    private final RosterJson json;

    DecidePages(
            Rosters rosters,
            Reviews reviews,
            Operators operators,
            Versions versions,
            Organisations organisations,
            RosterJson json) {
        this.rosters = rosters;
        this.reviews = reviews;
        this.operators = operators;
        this.versions = versions;
        this.organisations = organisations;
        this.json = json;
    }

    /// What the person has typed or chosen so far.
    ///
    /// @param from the roster worked through, empty for all
    /// @param words to search others by
    /// @param together rows like it are to be decided alike
    record Typed(String from, String words, long chosen, String reason, boolean together) {}

    DecidePage page(ListImport batch, ImportedRow row, Typed typed, Errors errors) {
        Roster roster = rosters.get(batch.roster());
        Map<String, String> sent = json.masked(roster, row.fields());
        Sent own = sent(roster, row, sent);
        List<DecidePage.Candidate> candidates = candidates(row, own, typed);
        Operator first = candidates.isEmpty() ? null : first(candidates, typed.chosen()).operator();
        List<Roster> asked = asked(typed.from());
        Optional<WaitingRow> next = next(asked, batch.id(), row.row());
        return new DecidePage(
                batch,
                roster,
                organisations.name(batch.sender()),
                row,
                typed.from(),
                fields(batch, roster, row, sent, first),
                general(batch, row),
                row.reasons().stream().map(Link.Reason::text).toList(),
                candidates,
                first == null ? 0 : first.id(),
                typed.words(),
                reviews.waitingBy(asked, "").values().stream().mapToInt(Integer::intValue).sum(),
                reviews.alike(batch.id(), row.row()),
                typed.together(),
                next.map(it -> ReviewsController.path(it, typed.from())).orElse(null),
                typed.reason(),
                errors);
    }

    List<Roster> asked(String from) {
        return reviews.own().stream()
                .filter(it -> from.isEmpty() || it.code().equals(from))
                .toList();
    }

    /// The next that waits after this one; from the beginning again when it was the last.
    Optional<WaitingRow> next(List<Roster> asked, long batch, int row) {
        return reviews.waiting(asked, "", batch, row, 1).stream()
                .findFirst()
                .or(() ->
                        reviews.waiting(asked, "", 0, 0, 1).stream()
                                .filter(it -> it.batch() != batch || it.row().row() != row)
                                .findFirst());
    }

    /// What is compared with the candidates.
    private record Sent(String name, String code, String county, String address) {}

    private Sent sent(Roster roster, ImportedRow row, Map<String, String> fields) {
        String address =
                roster.column(RosterColumn.Kind.ADDRESS)
                        .map(it -> fields.getOrDefault(it.code(), ""))
                        .orElse("");
        return new Sent(
                row.name(),
                row.code().startsWith("P") ? "" : row.code(),
                row.county().isEmpty() ? "" : organisations.name(row.county()),
                address);
    }

    private static DecidePage.Candidate first(List<DecidePage.Candidate> of, long chosen) {
        return of.stream()
                .filter(it -> it.operator().id() == chosen)
                .findFirst()
                .orElse(of.getFirst());
    }

    /// Those searched for come first, then the one the row was held back for, then others like it.
    private List<DecidePage.Candidate> candidates(ImportedRow row, Sent own, Typed typed) {
        Map<Long, List<String>> found = new LinkedHashMap<>();
        if (!typed.words().isEmpty()) {
            searched(typed.words()).forEach(it -> found.putIfAbsent(it, List.of()));
        }
        if (row.operator() != null) {
            found.putIfAbsent(row.operator(), List.of());
        }
        operators
                .candidates(
                        new Operators.Question(own.name(), own.code(), own.address(), row.county()),
                        MOST)
                .forEach(it -> {
                    if (it.operator() != null) {
                        found.putIfAbsent(
                                it.operator(),
                                it.reasons().stream().map(Link.Reason::text).toList());
                    }
                });
        List<DecidePage.Candidate> candidates = new ArrayList<>();
        found.forEach((id, reasons) -> candidate(id, reasons, own).ifPresent(candidates::add));
        return candidates;
    }

    private List<Long> searched(String words) {
        List<Long> found = new ArrayList<>();
        if (words.matches("\\d{1,12}")) {
            found.add(Long.valueOf(words));
        }
        operators.search(words, "", "", 0, MOST).forEach(it -> found.add(it.id()));
        return found;
    }

    private Optional<DecidePage.Candidate> candidate(long id, List<String> reasons, Sent own) {
        Operator it;
        try {
            it = operators.get(id);
        } catch (NotFound _) {
            return Optional.empty(); // taken back meanwhile
        }
        String county = it.county() == null ? "" : organisations.name(it.county());
        return Optional.of(
                new DecidePage.Candidate(
                        it,
                        Marked.of(it.name(), own.name()),
                        Marked.of(it.code(), own.code()),
                        Marked.of(county, own.county()),
                        Marked.of(it.address() == null ? "" : it.address(), own.address()),
                        operators.names(it.id()).stream()
                                .map(OperatorName::name)
                                .filter(name -> !name.equals(it.name()))
                                .distinct()
                                .toList(),
                        versions.listsOf(it.id()),
                        reasons));
    }

    private List<DecidePage.Field> fields(
            ListImport batch,
            Roster roster,
            ImportedRow row,
            Map<String, String> sent,
            @Nullable Operator other) {
        ReadSheet sheet = sheet(batch, row);
        List<DecidePage.Field> fields = new ArrayList<>();
        for (RosterColumn column : roster.columns()) {
            String value = sent.getOrDefault(column.code(), "");
            String letter = letter(sheet, column.code());
            List<String> problems =
                    row.problems().stream()
                            .filter(it -> !letter.isEmpty() && it.column().equals(letter))
                            .map(RowProblem::text)
                            .toList();
            if (!value.isEmpty() || !problems.isEmpty()) {
                fields.add(
                        new DecidePage.Field(
                                column.title(),
                                Marked.of(value, compared(column, other)),
                                letter.isEmpty() ? "" : letter + row.line(),
                                problems));
            }
        }
        return fields;
    }

    /// What the other has in place of the column.
    private String compared(RosterColumn column, @Nullable Operator other) {
        if (other == null) {
            return "";
        }
        return switch (column.kind()) {
            case NAME -> other.name();
            case CODE -> other.code();
            case ADDRESS -> other.address() == null ? "" : other.address();
            default -> "";
        };
    }

    /// Problems that no shown cell carries.
    private static List<String> general(ListImport batch, ImportedRow row) {
        ReadSheet sheet = sheet(batch, row);
        return row.problems().stream()
                .filter(it ->
                        it.column().isEmpty()
                                || sheet == null
                                || sheet.mapping().keySet().stream()
                                        .noneMatch(code -> letter(sheet, code).equals(it.column())))
                .map(it ->
                        it.column().isEmpty()
                                ? it.text()
                                : Text.t(
                                        "roster.reviews.cell", it.column() + row.line(), it.text()))
                .toList();
    }

    private static @Nullable ReadSheet sheet(ListImport batch, ImportedRow row) {
        return batch.sheets().stream()
                .filter(it -> it.name().equals(row.sheet()))
                .findFirst()
                .orElse(null);
    }

    /// Of the sheet's column that was read as the roster's; empty when none was.
    private static String letter(@Nullable ReadSheet sheet, String code) {
        Integer index = sheet == null ? null : sheet.mapping().get(code);
        return sheet == null || index == null
                ? ""
                : sheet.heads().stream()
                        .filter(it -> it.index() == index)
                        .findFirst()
                        .map(ReadSheet.Head::letter)
                        .orElse("");
    }
}
