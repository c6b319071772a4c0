package org.wupian.roster.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.enterprise.Link;
import org.wupian.roster.ImportedRow;
import org.wupian.roster.ListImport;
import org.wupian.roster.ReadSheet;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterColumn;
import org.wupian.roster.RowOutcome;
import org.wupian.roster.RowProblem;
import org.wupian.roster.Standing;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// An import: how far it is, what becomes of its rows, what to do with it.
///
/// @param outcome of the rows that are shown, null for every outcome
/// @param next last row of this page when there are more
/// @param further it is not the first page
/// @param handles the caller may apply it, give it up, undo it
/// @param conflict why what was asked for was not done
public record ImportPage(
        ListImport it,
        Standing standing,
        @Nullable RowOutcome outcome,
        List<ImportedRow> rows,
        @Nullable Integer next,
        boolean further,
        boolean handles,
        @Nullable String conflict,
        Organisations organisations,
        People people)
        implements Screen {

    private static final Set<RosterColumn.Kind> KEPT =
            Set.of(RosterColumn.Kind.TIER, RosterColumn.Kind.FROM, RosterColumn.Kind.UNTIL);

    /// How many rows have an outcome, and where they are shown.
    public record Share(String word, String colour, int rows, String path, boolean here) {}

    @Override
    public int status() {
        return conflict == null ? 200 : 409;
    }

    static boolean hasRows(ListImport it) {
        return it.is(ListImport.State.READY, ListImport.State.APPLIED, ListImport.State.UNDONE);
    }

    public boolean hasRows() {
        return hasRows(it);
    }

    public Roster roster() {
        return standing.roster();
    }

    public String path() {
        return Links.batch(it.id());
    }

    public String source() {
        return source(roster(), it);
    }

    /// Of a roster made of several lists it may not be known which one a file is.
    public static String source(Roster roster, ListImport it) {
        return isUnknown(roster, it)
                ? Text.t("roster.source.unknown")
                : roster.sourceName(it.source());
    }

    public static boolean isUnknown(Roster roster, ListImport it) {
        return !roster.sources().isEmpty() && roster.source(it.source()).isEmpty();
    }

    /// An import that was undone without having been applied was given up.
    public boolean isGivenUp() {
        return it.is(ListImport.State.UNDONE) && it.appliedAt() == null;
    }

    /// It was to be applied at once, and that failed.
    public boolean isNotApplied() {
        return it.is(ListImport.State.READY) && it.failure() != null;
    }

    public String state() {
        return isGivenUp() ? word("given_up") : word(it.state().name());
    }

    public static String state(ListImport it) {
        return it.is(ListImport.State.UNDONE) && it.appliedAt() == null
                ? word("given_up")
                : word(it.state().name());
    }

    public static String colour(ListImport it) {
        return switch (it.state()) {
            case RUNNING -> "blue";
            case MAPPING, READY -> "amber";
            case APPLIED -> "green";
            case UNDONE -> "grey";
            case FAILED -> "red";
        };
    }

    private static String word(String state) {
        return Text.t("roster.import.state." + state.toLowerCase(Locale.ROOT));
    }

    public String lead() {
        ListImport.Counts counts = it.counts();
        if (isNotApplied()) {
            return Text.t("roster.import.lead.notApplied", counts.rows());
        }
        if (it.isWithoutRows()) {
            return Text.t("roster.conflict.noRows");
        }
        return switch (it.state()) {
            case RUNNING -> Text.t("roster.import.lead.running");
            case MAPPING -> Text.t("roster.import.lead.mapping");
            case READY ->
                    counts.changesNothing()
                            ? Text.t("roster.import.lead.nothing", counts.rows())
                            : Text.t(
                                    "roster.import.lead.ready",
                                    counts.rows(),
                                    counts.added(),
                                    counts.updated());
            case APPLIED -> Text.t("roster.import.lead.applied", counts.added(), counts.updated());
            case UNDONE ->
                    Text.t(
                            isGivenUp()
                                    ? "roster.import.lead.givenUp"
                                    : "roster.import.lead.undone");
            case FAILED -> Text.t("roster.import.lead.failed");
        };
    }

    /// The six outcomes; their rows sum to those of the file.
    public List<Share> shares() {
        return Arrays.stream(RowOutcome.values())
                .map(kind ->
                        new Share(
                                kind.word(),
                                kind.colour(),
                                rows(kind),
                                path() + "?outcome=" + kind.name(),
                                kind == outcome))
                .toList();
    }

    private int rows(RowOutcome kind) {
        ListImport.Counts counts = it.counts();
        return switch (kind) {
            case ADDED -> counts.added();
            case UPDATED -> counts.updated();
            case UNCHANGED -> counts.unchanged();
            case DUPLICATE -> counts.duplicate();
            case REVIEW -> counts.review();
            case REJECTED -> counts.rejected();
        };
    }

    /// `新增 2 + 更新 0 + …`, so that everybody can add up.
    public String sum() {
        return shares().stream()
                .map(share -> Text.t("roster.import.summand", share.word(), share.rows()))
                .collect(Collectors.joining(" + "));
    }

    public List<ReadSheet> read() {
        return it.sheets().stream().filter(ReadSheet::isTable).toList();
    }

    /// What a sheet does not speak of while it changes what the list has; empty when nothing.
    public String untold(ReadSheet sheet) {
        return it.counts().updated() == 0
                ? ""
                : roster().columns().stream()
                        .filter(column -> KEPT.contains(column.kind()))
                        .filter(column -> !sheet.mapping().containsKey(column.code()))
                        .map(RosterColumn::title)
                        .collect(Collectors.joining(Text.t("roster.comma")));
    }

    public List<ReadSheet> leftOut() {
        return it.sheets().stream().filter(sheet -> !sheet.isTable()).toList();
    }

    public String county(ImportedRow row) {
        return row.county().isEmpty() ? "" : organisations.name(row.county());
    }

    /// Where in the file a problem is: `高企 C6`.
    public static String place(ImportedRow row, RowProblem problem) {
        return problem.column().isEmpty()
                ? Text.t("roster.import.line", row.line())
                : problem.column() + row.line();
    }

    /// Why it may be one that is known already.
    public static String reasons(ImportedRow row) {
        return row.reasons().stream()
                .map(Link.Reason::text)
                .collect(Collectors.joining(Text.t("roster.join")));
    }

    /// A person's number is shown in part only, see the fields.
    public static String code(ImportedRow row) {
        return row.code().startsWith("P")
                ? row.fields().getOrDefault("code", Text.t("roster.code.personal"))
                : row.code();
    }
}
