package org.wupian.supervision.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.kernel.AllowedToUnits;
import org.wupian.kernel.AllowedToUnitsAndAuditor;
import org.wupian.supervision.BasedOn;
import org.wupian.supervision.Content;
import org.wupian.supervision.Months;
import org.wupian.supervision.Report;
import org.wupian.supervision.ReportFilter;
import org.wupian.supervision.ReportKey;
import org.wupian.supervision.ReportKind;
import org.wupian.supervision.ReportState;
import org.wupian.supervision.Reports;
import org.wupian.ui.Paged;

/// Progress reports for programs: a unit writes its own, everybody reads what concerns them.
@RestController
@RequestMapping("/api/v1/months/{month}/progress")
class ProgressApi {

    private final Months months;
    private final Reports reports;
    private final ReportKeys keys;
    private final ReportAnswers answers;

    ProgressApi(Months months, Reports reports, ReportKeys keys, ReportAnswers answers) {
        this.months = months;
        this.reports = reports;
        this.keys = keys;
        this.answers = answers;
    }

    /// @param next cursor of the following page; the older name of `after` is `cursor`
    record ReportList(List<ReportJson> items, @Nullable String next) {}

    @AllowedToUnitsAndAuditor
    @GetMapping
    ReportList list(
            @PathVariable YearMonth month,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(required = false) @Nullable ReportState state,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        months.get(month);
        int most = Paged.limit(limit);
        ReportFilter filter = new ReportFilter(measure, organisation, state, "");
        List<Report> page = reports.page(month, filter, after == null ? cursor : after, most + 1);
        boolean more = page.size() > most;
        List<Report> shown = more ? page.subList(0, most) : page;
        return new ReportList(
                shown.stream().map(answers::json).toList(),
                more ? Long.toString(shown.getLast().id()) : null);
    }

    @AllowedToUnitsAndAuditor
    @GetMapping("/{measure}")
    ResponseEntity<ReportJson> one(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind) {
        Report report = reports.get(keys.readable(month, measure, organisation, kind));
        return ResponseEntity.ok()
                .eTag(Integer.toString(report.version()))
                .body(answers.json(report));
    }

    @AllowedToUnits
    @PutMapping("/{measure}")
    ResponseEntity<?> save(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ReportBody body) {
        ReportKey key = keys.own(month, measure, organisation, kind);
        Integer basedOn = body.version() != null ? body.version() : ReportKeys.version(ifMatch);
        Content content = body.content(reports.get(key).content());
        return answers.of(reports.draft(key, content, BasedOn.version(basedOn)));
    }

    @AllowedToUnits
    @PostMapping("/{measure}:submit")
    ResponseEntity<?> submit(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        ReportKey key = keys.own(month, measure, organisation, kind);
        return answers.of(reports.submit(key, BasedOn.version(ReportKeys.version(ifMatch))));
    }

    /// Every text of the report that was handed in, returned or accepted, newest first.
    @AllowedToUnitsAndAuditor
    @GetMapping("/{measure}/revisions")
    Map<String, ?> revisions(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind) {
        Report report = reports.get(keys.readable(month, measure, organisation, kind));
        return Map.of("items", reports.revisions(report), "changes", reports.changes(report));
    }
}
