package org.wupian.roster.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.roster.Failures;
import org.wupian.roster.ImportedRow;
import org.wupian.roster.ListImport;
import org.wupian.roster.ReadSheet;
import org.wupian.roster.RowOutcome;
import org.wupian.ui.Text;

/// Imports and their rows as programs get them (导入接口数据).
@Component
class ImportShapes {

    private final RosterJson json;

    ImportShapes(RosterJson json) {
        this.json = json;
    }

    record ProblemJson(String sheet, int row, String column, String code, String message) {}

    record SheetJson(
            int index,
            String name,
            boolean hidden,
            @Nullable String refused,
            int headRow,
            Map<String, Integer> mapping,
            List<ReadSheet.Head> heads,
            int rows) {}

    record ImportJson(
            long id,
            String roster,
            String source,
            RosterJson.Unit sender,
            String fileName,
            LocalDate asOf,
            boolean complete,
            String state,
            long progress,
            int rows,
            int added,
            int updated,
            int unchanged,
            int duplicate,
            int review,
            int rejected,
            int leaving,
            List<ProblemJson> problems,
            List<SheetJson> sheets,
            String annotated,
            @Nullable String failure,
            @Nullable Instant appliedAt,
            @Nullable Instant undoneAt) {}

    record RowJson(
            int row,
            String sheet,
            int line,
            String outcome,
            String decided,
            @Nullable Long supersededBy,
            String name,
            @Nullable String project,
            String code,
            String tier,
            @Nullable Long enterprise,
            List<String> reasons,
            List<ProblemJson> problems) {}

    ImportJson of(ListImport it, List<ImportedRow> problems) {
        ListImport.Counts counts = it.counts();
        return new ImportJson(
                it.id(),
                it.roster(),
                it.source(),
                json.unit(it.sender()),
                it.fileName(),
                it.asOf(),
                it.complete(),
                state(it),
                it.progress(),
                counts.rows(),
                counts.added(),
                counts.updated(),
                counts.unchanged(),
                counts.duplicate(),
                counts.review(),
                counts.rejected(),
                counts.leaving(),
                problems.stream().flatMap(row -> problems(row).stream()).toList(),
                it.sheets().stream()
                        .map(sheet ->
                                new SheetJson(
                                        sheet.index(),
                                        sheet.name(),
                                        sheet.hidden(),
                                        sheet.refused() == null
                                                ? null
                                                : Failures.words(
                                                        "roster.failure." + sheet.refused()),
                                        sheet.headRow(),
                                        sheet.mapping(),
                                        sheet.heads(),
                                        sheet.rows()))
                        .toList(),
                "/api/v1/imports/" + it.id() + "/annotated.xlsx",
                it.failure() == null ? null : Failures.words(it.failure()),
                it.appliedAt(),
                it.undoneAt());
    }

    /// To programs it is READY once it has been read; `appliedAt` and `undoneAt` tell the rest, and
    /// GIVEN_UP that it never will be applied. What is to be applied at once is RUNNING until it
    /// is.
    private static String state(ListImport it) {
        return switch (it.state()) {
            case RUNNING -> "RUNNING";
            case READY -> it.atOnce() ? "RUNNING" : "READY";
            case APPLIED -> "READY";
            case UNDONE -> it.appliedAt() == null ? "GIVEN_UP" : "READY";
            case MAPPING -> "MAPPING";
            case FAILED -> "FAILED";
        };
    }

    private static List<ProblemJson> problems(ImportedRow row) {
        List<ProblemJson> problems = new ArrayList<>();
        row.problems()
                .forEach(it ->
                        problems.add(
                                new ProblemJson(
                                        row.sheet(),
                                        row.line(),
                                        it.column(),
                                        it.code(),
                                        it.text())));
        if (row.outcome() == RowOutcome.REVIEW && !row.reasons().isEmpty()) {
            problems.add(
                    new ProblemJson(
                            row.sheet(),
                            row.line(),
                            "",
                            "link",
                            String.join(
                                    Text.t("roster.join"),
                                    row.reasons().stream().map(it -> it.text()).toList())));
        }
        return problems;
    }

    static RowJson of(ImportedRow it) {
        return new RowJson(
                it.row(),
                it.sheet(),
                it.line(),
                it.outcome().name(),
                it.decided(),
                it.supersededBy() == 0 ? null : it.supersededBy(),
                it.name(),
                it.project().isEmpty() ? null : it.project(),
                it.code().startsWith("P") ? "" : it.code(),
                it.tier(),
                it.operator(),
                it.reasons().stream().map(reason -> reason.text()).toList(),
                problems(it));
    }
}
