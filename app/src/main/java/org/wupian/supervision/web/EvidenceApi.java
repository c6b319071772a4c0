package org.wupian.supervision.web;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.kernel.AllowedToUnits;
import org.wupian.kernel.AllowedToUnitsAndAuditor;
import org.wupian.kernel.NotFound;
import org.wupian.supervision.Evidence;
import org.wupian.supervision.EvidenceFiles;
import org.wupian.supervision.EvidenceOutcome;
import org.wupian.supervision.ReportKey;
import org.wupian.supervision.ReportKind;
import org.wupian.supervision.Reports;
import org.wupian.ui.Answer;
import org.wupian.ui.Invalid;

/// The files that back a report, for programs.
@Controller
@RequestMapping("/api/v1/months/{month}/progress/{measure}/evidence")
class EvidenceApi {

    private final EvidenceFiles files;
    private final Reports reports;
    private final ReportKeys keys;

    EvidenceApi(EvidenceFiles files, Reports reports, ReportKeys keys) {
        this.files = files;
        this.reports = reports;
        this.keys = keys;
    }

    @AllowedToUnitsAndAuditor
    @GetMapping
    @ResponseBody
    Map<String, List<Evidence>> list(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind) {
        return Map.of(
                "items", files.of(reports.get(keys.readable(month, measure, organisation, kind))));
    }

    @AllowedToUnitsAndAuditor
    @GetMapping("/{id}")
    Answer download(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind) {
        ReportKey key = keys.readable(month, measure, organisation, kind);
        return EvidenceDownload.of(
                files.find(key, id).orElseThrow(() -> new NotFound("evidence " + id)));
    }

    @AllowedToUnits
    @PostMapping
    ResponseEntity<Evidence> add(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind,
            @RequestParam MultipartFile file)
            throws IOException {
        ReportKey key = keys.own(month, measure, organisation, kind);
        return switch (EvidenceDownload.add(files, key, file)) {
            case EvidenceOutcome.Kept it -> ResponseEntity.status(201).body(it.evidence());
            case EvidenceOutcome.Refused it -> throw new Invalid(EvidenceDownload.error(it.why()));
        };
    }

    @AllowedToUnits
    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind) {
        files.remove(keys.own(month, measure, organisation, kind), id);
        return ResponseEntity.noContent().build();
    }
}
