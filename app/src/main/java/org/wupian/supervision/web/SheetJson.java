package org.wupian.supervision.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wupian.supervision.Change;
import org.wupian.supervision.Report;
import org.wupian.supervision.ReportKind;
import org.wupian.supervision.SheetProblem;
import org.wupian.supervision.SheetResult;
import org.wupian.supervision.SheetUpload;
import org.wupian.ui.Text;

/// An uploaded workbook and what becomes of its rows, as programs read it.
///
/// @param applied null while it is only previewed
record SheetJson(
        UUID id,
        String month,
        String name,
        Instant uploaded,
        @Nullable Instant applied,
        Counts counts,
        List<RowJson> rows) {

    /// How many rows became what; their sum is the number of rows.
    record Counts(long changed, long unchanged, long stale, long locked, long wrong) {}

    /// @param row 1-based row of the sheet
    /// @param outcome CHANGED, UNCHANGED, STALE, LOCKED or WRONG
    /// @param measure and kind of the report the row is about, null when none was found
    /// @param reason why it is locked, as a sentence
    record RowJson(
            int row,
            String outcome,
            @Nullable String measure,
            @Nullable ReportKind kind,
            List<Change> changes,
            @Nullable String reason,
            List<ProblemJson> errors) {

        static RowJson of(SheetResult it) {
            Report report = SheetPage.report(it);
            return new RowJson(
                    it.row(),
                    it.getClass().getSimpleName().toUpperCase(Locale.ROOT),
                    report == null ? null : report.key().measure(),
                    report == null ? null : report.key().kind(),
                    it instanceof SheetResult.Changed changed ? changed.changes() : List.of(),
                    it instanceof SheetResult.Locked locked
                            ? Text.t(SheetPage.reason(locked))
                            : null,
                    SheetPage.problems(it).stream().map(ProblemJson::of).toList());
        }
    }

    record ProblemJson(String sheet, int row, String column, String code, String message) {

        static ProblemJson of(SheetProblem it) {
            return new ProblemJson(
                    it.sheet(),
                    it.row(),
                    it.column(),
                    "supervision.sheet.problem." + Lights.word(it.code()),
                    SheetPage.sentence(it));
        }
    }

    static SheetJson of(SheetUpload it) {
        return new SheetJson(
                it.id(),
                it.month().toString(),
                it.name(),
                it.uploadedAt(),
                it.appliedAt(),
                new Counts(
                        it.count(SheetResult.Changed.class),
                        it.count(SheetResult.Unchanged.class),
                        it.count(SheetResult.Stale.class),
                        it.count(SheetResult.Locked.class),
                        it.count(SheetResult.Wrong.class)),
                it.results().stream().map(RowJson::of).toList());
    }
}
