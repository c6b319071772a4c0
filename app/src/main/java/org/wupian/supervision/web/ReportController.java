package org.wupian.supervision.web;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.kernel.AllowedToUnits;
import org.wupian.kernel.AllowedToUnitsAndAuditor;
import org.wupian.kernel.NotFound;
import org.wupian.supervision.Content;
import org.wupian.supervision.EvidenceFiles;
import org.wupian.supervision.EvidenceOutcome;
import org.wupian.supervision.ReportKey;
import org.wupian.supervision.ReportKind;
import org.wupian.supervision.ReportOutcome;
import org.wupian.supervision.Reports;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Screen;
import org.wupian.ui.SeeOther;

/// The pages of one report, for the unit that writes it and for its readers.
@Controller
@RequestMapping("/months/{month}/reports/{measure}/{organisation}")
class ReportController {

    private final Reports reports;
    private final EvidenceFiles files;
    private final ReportPages pages;

    ReportController(Reports reports, EvidenceFiles files, ReportPages pages) {
        this.reports = reports;
        this.files = files;
        this.pages = pages;
    }

    @AllowedToUnitsAndAuditor
    @GetMapping
    Screen page(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind) {
        return pages.of(new ReportKey(month, measure, organisation, kind));
    }

    /// Saves while the unit types.
    @AllowedToUnits
    @PostMapping("/draft")
    SaveNote draft(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind,
            @RequestParam MultiValueMap<String, String> sent) {
        ReportKey key = new ReportKey(month, measure, organisation, kind);
        ReportForm form = ReportForm.of(sent);
        Content content;
        try {
            content = form.content();
        } catch (Invalid e) {
            return new SaveNote(reports.get(key), e.all().getFirst().code());
        }
        return switch (reports.draft(key, content, form.basedOn())) {
            case ReportOutcome.Stored it -> new SaveNote(it.report(), null);
            case ReportOutcome.Stale it -> new SaveNote(it.report(), "supervision.error.stale");
            case ReportOutcome.Refused it -> new SaveNote(it.report(), ReportAnswers.key(it.why()));
            case ReportOutcome.Incomplete it ->
                    new SaveNote(it.report(), ReportAnswers.errors(it.gaps()).getFirst().code());
        };
    }

    /// @param action `submit` hands it in, anything else saves it
    @AllowedToUnits
    @PostMapping
    Answer save(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam MultiValueMap<String, String> sent) {
        ReportKey key = new ReportKey(month, measure, organisation, kind);
        ReportForm form = ReportForm.of(sent);
        Content content;
        try {
            content = form.content();
        } catch (Invalid e) {
            return pages.form(reports.get(key), form, null, e.errors());
        }
        boolean submits = action.equals("submit");
        ReportOutcome outcome =
                submits
                        ? reports.submit(key, content, form.basedOn())
                        : reports.draft(key, content, form.basedOn());
        return switch (outcome) {
            case ReportOutcome.Stored _ ->
                    submits
                            ? new SeeOther("/months/" + month)
                                    .flash("supervision.report.submitted", measure)
                            : new SeeOther(Links.report(key)).flash("supervision.report.saved");
            case ReportOutcome.Stale it ->
                    pages.form(
                            it.report(),
                            form.onTopOf(it.report()),
                            it.report().content(),
                            Errors.NONE);
            case ReportOutcome.Refused it ->
                    pages.form(
                            it.report(),
                            form,
                            null,
                            new Errors(List.of(new FieldError("", ReportAnswers.key(it.why())))));
            case ReportOutcome.Incomplete it ->
                    pages.form(
                            it.report(),
                            form.onTopOf(it.report()),
                            null,
                            new Errors(ReportAnswers.errors(it.gaps())));
        };
    }

    @AllowedToUnits
    @PostMapping("/evidence")
    Answer add(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind,
            @RequestParam MultipartFile file)
            throws IOException {
        ReportKey key = new ReportKey(month, measure, organisation, kind);
        return switch (EvidenceDownload.add(files, key, file)) {
            case EvidenceOutcome.Kept it ->
                    new SeeOther(Links.report(key))
                            .flash("supervision.evidence.kept", it.evidence().name());
            case EvidenceOutcome.Refused it -> {
                ReportFormPage page = pages.form(reports.get(key));
                yield pages.form(
                        page.report(),
                        page.form(),
                        null,
                        new Errors(List.of(EvidenceDownload.error(it.why()))));
            }
        };
    }

    @AllowedToUnits
    @PostMapping("/evidence/{id}/remove")
    SeeOther remove(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind,
            @PathVariable UUID id) {
        ReportKey key = new ReportKey(month, measure, organisation, kind);
        files.remove(key, id);
        return new SeeOther(Links.report(key)).flash("supervision.evidence.removed");
    }

    @AllowedToUnitsAndAuditor
    @GetMapping("/evidence/{id}")
    Answer download(
            @PathVariable YearMonth month,
            @PathVariable String measure,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "PART") ReportKind kind,
            @PathVariable UUID id) {
        return EvidenceDownload.of(
                files.find(new ReportKey(month, measure, organisation, kind), id)
                        .orElseThrow(() -> new NotFound("evidence " + id)));
    }
}
