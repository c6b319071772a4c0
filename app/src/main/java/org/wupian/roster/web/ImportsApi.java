package org.wupian.roster.web;

import java.net.URI;
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
import org.wupian.roster.Imports;
import org.wupian.roster.ListImport;
import org.wupian.roster.Reviews;
import org.wupian.roster.RowOutcome;
import org.wupian.roster.SentFile;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Imports of lists for programs (名单导入接口).
@RestController
@RequestMapping("/api/v1")
class ImportsApi {

    private static final int MOST_PROBLEMS = 1000;
    private static final int MOST_ROWS = 1000;

    private final Imports imports;
    private final Reviews reviews;
    private final ImportShapes shapes;

    ImportsApi(Imports imports, Reviews reviews, ImportShapes shapes) {
        this.imports = imports;
        this.reviews = reviews;
        this.shapes = shapes;
    }

    record MappingBody(Map<Integer, Map<String, Integer>> sheets) {

        /// @throws Invalid when a sheet or a column is null
        Map<Integer, Map<String, Integer>> columns() {
            Map<Integer, Map<String, Integer>> given = Objects.requireNonNullElse(sheets, Map.of());
            boolean whole =
                    given.values().stream()
                            .allMatch(it ->
                                    it != null && it.values().stream().allMatch(Objects::nonNull));
            if (!whole) {
                throw new Invalid(new FieldError("sheets", "roster.error.mapping"));
            }
            return given;
        }
    }

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
    ResponseEntity<ImportShapes.ImportJson> start(
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
                        new SentFile(
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
    RostersApi.Items<ImportShapes.ImportJson> newest(@PathVariable String code) {
        return new RostersApi.Items<>(
                imports.newest(code, 100).stream().map(it -> shapes.of(it, List.of())).toList());
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/imports/{id}")
    ImportShapes.ImportJson one(@PathVariable long id) {
        return of(imports.get(id));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/imports/{id}/rows")
    RostersApi.Items<ImportShapes.RowJson> rows(
            @PathVariable long id,
            @RequestParam @Nullable RowOutcome outcome,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "200") int limit) {
        return new RostersApi.Items<>(
                imports.rows(id, outcome, false, after, Math.clamp(limit, 1, MOST_ROWS)).stream()
                        .map(ImportShapes::of)
                        .toList());
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PutMapping("/imports/{id}/mapping")
    ImportShapes.ImportJson map(@PathVariable long id, @RequestBody MappingBody body) {
        return of(imports.map(id, body.columns()));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/imports/{id}:apply")
    ImportShapes.ImportJson apply(@PathVariable long id) {
        return of(imports.apply(id));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/imports/{id}:give-up")
    ImportShapes.ImportJson giveUp(@PathVariable long id) {
        return of(imports.giveUp(id));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/imports/{id}:undo")
    ImportShapes.ImportJson undo(@PathVariable long id) {
        return of(imports.undo(id));
    }

    /// `SAME` with the enterprise it is, `NEW`, or `REFUSED`; always with a reason. With `alike`
    /// the other rows of the import that ask the same and nothing else are decided in the same way.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/imports/{id}/rows/{row}:decide")
    ImportShapes.RowJson decide(
            @PathVariable long id, @PathVariable int row, @RequestBody DecisionBody body) {
        reviews.decide(
                id,
                row,
                decision(body.decision(), body.enterprise(), body.reason()),
                body.together());
        return ImportShapes.of(reviews.row(id, row));
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

    private ImportShapes.ImportJson of(ListImport it) {
        return shapes.of(
                it,
                it.is(ListImport.State.READY, ListImport.State.APPLIED, ListImport.State.UNDONE)
                        ? imports.rows(it.id(), null, true, 0, MOST_PROBLEMS)
                        : List.of());
    }
}
