package org.wupian.returns.web;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.document.Sent;
import org.wupian.document.Sheets;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToReporters;
import org.wupian.kernel.AllowedToReportersAndReviewers;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.returns.BlankForms;
import org.wupian.returns.Cells;
import org.wupian.returns.Finding;
import org.wupian.returns.Form;
import org.wupian.returns.Forms;
import org.wupian.returns.ReturnSheets;
import org.wupian.returns.Submission;
import org.wupian.returns.SubmissionKey;
import org.wupian.returns.SubmissionOutcome;
import org.wupian.returns.SubmissionReviews;
import org.wupian.returns.Submissions;
import org.wupian.ui.Answer;
import org.wupian.ui.Download;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.SeeOther;

/// One form of one institution and month: filling in, review, workbook.
@Controller
@RequestMapping("/returns/{form}/{month}/{organisation}")
class SubmissionController {

    private final Submissions submissions;
    private final SubmissionReviews reviews;
    private final Forms forms;
    private final BlankForms blank;
    private final SubmissionPages pages;
    private final ReturnSheets sheets;

    SubmissionController(
            Submissions submissions,
            SubmissionReviews reviews,
            Forms forms,
            BlankForms blank,
            SubmissionPages pages,
            ReturnSheets sheets) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.forms = forms;
        this.blank = blank;
        this.pages = pages;
        this.sheets = sheets;
    }

    @AllowedToReportersAndReviewers
    @GetMapping
    SubmissionPage page(
            @PathVariable String form,
            @PathVariable YearMonth month,
            @PathVariable String organisation) {
        return pages.of(new SubmissionKey(form, month, organisation));
    }

    @AllowedToReporters
    @GetMapping("/template")
    Download template(
            @PathVariable String form,
            @PathVariable YearMonth month,
            @PathVariable String organisation) {
        SubmissionKey key = new SubmissionKey(form, month, organisation);
        Form asked = forms.get(form);
        Cells now = submissions.find(key).map(Submission::cells).orElse(Cells.NONE);
        return Download.of(
                asked.shown() + " " + month + ".xlsx",
                Download.XLSX,
                sheets.template(asked, key, now, submissions.before(key)));
    }

    /// `action` is `submit`, else it is saved only.
    @AllowedToReporters
    @PostMapping
    Answer save(
            @PathVariable String form,
            @PathVariable YearMonth month,
            @PathVariable String organisation,
            @RequestParam Map<String, String> fields) {
        SubmissionKey key = new SubmissionKey(form, month, organisation);
        SubmissionForm typed = new SubmissionForm(blank.of(forms.get(form)), fields);
        if (!typed.errors().isEmpty()) {
            return pages.of(key, fields, new Errors(typed.errors()), false);
        }
        boolean submits = "submit".equals(fields.get("action"));
        SubmissionOutcome outcome =
                submits
                        ? submissions.submit(
                                key, typed.cells().cells(), typed.explanations(), typed.version())
                        : submissions.draft(
                                key, typed.cells().cells(), typed.explanations(), typed.version());
        return switch (outcome) {
            case SubmissionOutcome.Stored _ ->
                    new SeeOther(submits ? "/returns?month=" + month : key.path())
                            .flash(submits ? "returns.submitted" : "returns.saved");
            case SubmissionOutcome.Held it -> pages.of(key, fields, new Errors(errors(it)), false);
            case SubmissionOutcome.Stale _ -> pages.of(key, fields, Errors.NONE, true);
        };
    }

    private static List<FieldError> errors(SubmissionOutcome.Held held) {
        List<FieldError> errors = new ArrayList<>();
        if (held.submission().cells().isEmpty()) {
            errors.add(new FieldError("", "returns.error.empty"));
        }
        for (Finding it : held.findings()) {
            if (it.blocks()) {
                errors.add(
                        new FieldError("cell-" + it.cell(), "returns.error.finding", Words.of(it)));
            } else if (!held.submission().explanations().cover(it)) {
                errors.add(
                        new FieldError(
                                "explain-" + it.key(), "returns.error.explain", Words.of(it)));
            }
        }
        return errors;
    }

    @AllowedToReporters
    @PostMapping("/workbook")
    Answer upload(
            @PathVariable String form,
            @PathVariable YearMonth month,
            @PathVariable String organisation,
            @RequestParam MultipartFile file)
            throws IOException {
        SubmissionKey key = new SubmissionKey(form, month, organisation);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        byte[] bytes = Sent.bytes(file, Sheets.MOST_BYTES);
        try {
            return taken(key, sheets.read(forms.get(form), key, name, bytes));
        } catch (Invalid it) {
            return pages.of(key, Map.of(), it.errors(), false);
        }
    }

    private Answer taken(SubmissionKey key, ReturnSheets.Outcome read) {
        return switch (read) {
            case ReturnSheets.Outcome.Refused it ->
                    refused(key, new FieldError("file", it.why().key()));
            case ReturnSheets.Outcome.Wrong it ->
                    pages.of(key, Map.of(), new Errors(it.errors()), false);
            case ReturnSheets.Outcome.Read it -> {
                submissions.draft(key, it.cells(), submissions.explanations(key), null);
                yield new SeeOther(key.path())
                        .flash("returns.uploaded", it.cells().values().size());
            }
        };
    }

    private SubmissionPage refused(SubmissionKey key, FieldError error) {
        return pages.of(key, Map.of(), new Errors(List.of(error)), false);
    }

    @Allowed({Role.OFFICE, Role.REGULATOR})
    @PostMapping("/accept")
    SeeOther accept(
            @PathVariable String form,
            @PathVariable YearMonth month,
            @PathVariable String organisation) {
        SubmissionKey key = new SubmissionKey(form, month, organisation);
        reviews.accept(existing(key).id());
        return new SeeOther("/returns?month=" + month).flash("returns.accepted");
    }

    @Allowed({Role.OFFICE, Role.REGULATOR})
    @PostMapping("/return")
    Answer giveBack(
            @PathVariable String form,
            @PathVariable YearMonth month,
            @PathVariable String organisation,
            @RequestParam Map<String, String> fields) {
        SubmissionKey key = new SubmissionKey(form, month, organisation);
        String reason = fields.getOrDefault("reason", "").strip();
        Map<String, String> cells = SubmissionForm.reasons(fields);
        if (reason.isEmpty() && cells.isEmpty()) {
            return pages.of(
                    key,
                    fields,
                    new Errors(List.of(new FieldError("reason", "returns.error.no-reason"))),
                    false);
        }
        reviews.giveBack(existing(key).id(), reason, cells);
        return new SeeOther("/returns?month=" + month).flash("returns.returned");
    }

    private Submission existing(SubmissionKey key) {
        return submissions.find(key).orElseThrow(() -> new NotFound("submission " + key));
    }
}
