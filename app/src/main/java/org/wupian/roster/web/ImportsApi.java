package org.wupian.roster.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.roster.ImportedRow;
import org.wupian.roster.Imports;
import org.wupian.roster.ListImport;
import org.wupian.roster.ReadSheet;
import org.wupian.roster.Reviews;
import org.wupian.roster.RowOutcome;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Text;

/// Imports of lists for programs (名单导入接口).
@RestController
@RequestMapping("/api/v1")
class ImportsApi {

    private static final int MOST_PROBLEMS = 1000;
    private static final int MOST_ROWS = 1000;

    private final Imports imports;
    private final Reviews reviews;
    private final RosterJson json;

    ImportsApi(Imports imports, Reviews reviews, RosterJson json) {
        this.imports = imports;
        this.reviews = reviews;
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
            String name,
            @Nullable String project,
            String code,
            String tier,
            @Nullable Long enterprise,
            List<String> reasons,
            List<ProblemJson> problems) {}

    record MappingBody(Map<Integer, Map<String, Integer>> sheets) {}

    record DecisionBody(
            @Nullable String decision,
            @Nullable Long enterprise,
            @Nullable String reason,
            @Nullable Boolean alike) {

        boolean together() {
            return alike != null && alike;
        }
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/rosters/{code}/imports")
    ResponseEntity<ImportJson> start(
            @PathVariable String code,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String sender,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "false") boolean complete) {
        ListImport started =
                imports.start(
                        code,
                        new Imports.Upload(
                                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                                file,
                                source,
                                sender,
                                asOf,
                                complete,
                                !dryRun));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + started.id()))
                .body(of(started));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/rosters/{code}/imports")
    RostersApi.Items<ImportJson> newest(@PathVariable String code) {
        return new RostersApi.Items<>(
                imports.newest(code, 100).stream().map(it -> of(it, List.of())).toList());
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/imports/{id}")
    ImportJson one(@PathVariable long id) {
        return of(imports.get(id));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/imports/{id}/rows")
    RostersApi.Items<RowJson> rows(
            @PathVariable long id,
            @RequestParam @Nullable RowOutcome outcome,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "200") int limit) {
        return new RostersApi.Items<>(
                imports.rows(id, outcome, false, after, Math.clamp(limit, 1, MOST_ROWS)).stream()
                        .map(ImportsApi::of)
                        .toList());
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PutMapping("/imports/{id}/mapping")
    ImportJson map(@PathVariable long id, @RequestBody MappingBody body) {
        return of(imports.map(id, Objects.requireNonNullElse(body.sheets(), Map.of())));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/imports/{id}:apply")
    ImportJson apply(@PathVariable long id) {
        return of(imports.apply(id));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/imports/{id}:give-up")
    ImportJson giveUp(@PathVariable long id) {
        return of(imports.giveUp(id));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/imports/{id}:undo")
    ImportJson undo(@PathVariable long id) {
        return of(imports.undo(id));
    }

    /// `SAME` with the enterprise it is, `NEW`, or `REFUSED`; always with a reason. With `alike`
    /// the other rows of the import that ask the same and nothing else are decided in the same way.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/imports/{id}/rows/{row}:decide")
    RowJson decide(@PathVariable long id, @PathVariable int row, @RequestBody DecisionBody body) {
        reviews.decide(
                id,
                row,
                decision(body.decision(), body.enterprise(), body.reason()),
                body.together());
        return of(reviews.row(id, row));
    }

    static Reviews.Decision decision(
            @Nullable String word, @Nullable Long enterprise, @Nullable String reason) {
        String why = Objects.requireNonNullElse(reason, "");
        return switch (Objects.requireNonNullElse(word, "")) {
            case "SAME" -> {
                if (enterprise == null) {
                    throw new Invalid(new FieldError("enterprise", "roster.error.enterprise"));
                }
                yield new Reviews.Decision.Same(enterprise, why);
            }
            case "NEW" -> new Reviews.Decision.Another(why);
            case "REFUSED" -> new Reviews.Decision.Refused(why);
            default -> throw new Invalid(new FieldError("decision", "roster.error.choose"));
        };
    }

    private ImportJson of(ListImport it) {
        return of(
                it,
                it.is(ListImport.State.READY, ListImport.State.APPLIED, ListImport.State.UNDONE)
                        ? imports.rows(it.id(), null, true, 0, MOST_PROBLEMS)
                        : List.of());
    }

    private ImportJson of(ListImport it, List<ImportedRow> problems) {
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
                                                : Text.t("roster.failure." + sheet.refused()),
                                        sheet.headRow(),
                                        sheet.mapping(),
                                        sheet.heads(),
                                        sheet.rows()))
                        .toList(),
                "/api/v1/imports/" + it.id() + "/annotated.xlsx",
                it.failure() == null ? null : Text.t(it.failure()),
                it.appliedAt(),
                it.undoneAt());
    }

    /// To programs it is READY once it has been read; `appliedAt` and `undoneAt` tell the rest.
    /// What is to be applied at once is RUNNING until it is.
    private static String state(ListImport it) {
        return switch (it.state()) {
            case RUNNING -> "RUNNING";
            case READY -> it.atOnce() ? "RUNNING" : "READY";
            case APPLIED, UNDONE -> "READY";
            case MAPPING -> "MAPPING";
            case FAILED -> "FAILED";
        };
    }

    private static List<ProblemJson> problems(ImportedRow row) {
        List<ProblemJson> problems = new java.util.ArrayList<>();
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

    private static RowJson of(ImportedRow it) {
        return new RowJson(
                it.row(),
                it.sheet(),
                it.line(),
                it.outcome().name(),
                it.decided(),
                it.name(),
                it.project().isEmpty() ? null : it.project(),
                it.code().startsWith("P") ? "" : it.code(),
                it.tier(),
                it.operator(),
                it.reasons().stream().map(reason -> reason.text()).toList(),
                problems(it));
    }
}
