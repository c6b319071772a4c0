package org.wupian.returns.web;

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
import org.wupian.kernel.AllowedToReporters;
import org.wupian.kernel.AllowedToReportersAndReviewers;
import org.wupian.returns.Cells;
import org.wupian.returns.Explanations;
import org.wupian.returns.Finding;
import org.wupian.returns.Forms;
import org.wupian.returns.LoanFile;
import org.wupian.returns.LoanFiles;
import org.wupian.returns.LoanForm;
import org.wupian.returns.LoanRefusals;
import org.wupian.returns.LoanRows;
import org.wupian.returns.LoanSheets;
import org.wupian.returns.LoanTaking;
import org.wupian.returns.Submission;
import org.wupian.returns.SubmissionKey;
import org.wupian.returns.SubmissionOutcome;
import org.wupian.returns.Submissions;
import org.wupian.ui.Answer;
import org.wupian.ui.Download;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.SeeOther;

/// The loans of one institution and month: uploading, explaining, handing in. They are accepted and
/// returned as every form is.
@Controller
@RequestMapping("/returns/loans/{month}/{organisation}")
class LoanController {

    private final Submissions submissions;
    private final SubmissionPages pages;
    private final Forms forms;
    private final LoanFiles files;
    private final LoanSheets sheets;
    private final LoanRefusals refusals;
    private final LoanRows rows;

    LoanController(
            Submissions submissions,
            SubmissionPages pages,
            Forms forms,
            LoanFiles files,
            LoanSheets sheets,
            LoanRefusals refusals,
            LoanRows rows) {
        this.submissions = submissions;
        this.pages = pages;
        this.forms = forms;
        this.files = files;
        this.sheets = sheets;
        this.refusals = refusals;
        this.rows = rows;
    }

    private static SubmissionKey key(YearMonth month, String organisation) {
        return new SubmissionKey(LoanForm.CODE, month, organisation);
    }

    @AllowedToReportersAndReviewers
    @GetMapping
    LoanPage page(@PathVariable YearMonth month, @PathVariable String organisation) {
        return page(pages.of(key(month, organisation)));
    }

    private LoanPage page(SubmissionPage it) {
        Submission submission = it.submission();
        SubmissionKey key = it.key();
        return new LoanPage(
                it,
                submission == null ? null : files.file(submission).orElse(null),
                refusals.find(key.month(), key.organisation()).orElse(null),
                submission != null && rows.isSealed(submission.id()),
                submission != null && rows.isSubmitted(submission.id()));
    }

    /// The wrong rows of the file that was not taken.
    @AllowedToReporters
    @GetMapping("/refused.xlsx")
    Download refused(@PathVariable YearMonth month, @PathVariable String organisation) {
        return RefusedRowsApi.download(refusals, month, organisation);
    }

    @AllowedToReporters
    @GetMapping("/template")
    Download template(@PathVariable YearMonth month, @PathVariable String organisation) {
        submissions.find(key(month, organisation));
        return Download.of(
                forms.get(LoanForm.CODE).shown() + ".xlsx", Download.XLSX, sheets.template());
    }

    @AllowedToReporters
    @PostMapping("/file")
    Answer upload(
            @PathVariable YearMonth month,
            @PathVariable String organisation,
            @RequestParam MultipartFile file) {
        SubmissionKey key = key(month, organisation);
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return switch (files.take(key, name, file)) {
                case LoanTaking.Kept(Submission draft) -> {
                    long loans = files.file(draft).map(LoanFile::rows).orElse(0L);
                    yield new SeeOther(key.path()).flash("returns.loans.uploaded", loans);
                }
                case LoanTaking.Refused it ->
                        page(pages.of(key, Map.of(), new Errors(it.errors()), false));
            };
        } catch (Invalid e) {
            return page(pages.of(key, Map.of(), e.errors(), false));
        }
    }

    /// `action` is `submit`, else the explanations are saved only.
    @AllowedToReporters
    @PostMapping
    Answer save(
            @PathVariable YearMonth month,
            @PathVariable String organisation,
            @RequestParam Map<String, String> fields) {
        SubmissionKey key = key(month, organisation);
        Explanations explanations = SubmissionForm.explanations(fields);
        Integer basedOn = SubmissionForm.version(fields);
        boolean submits = "submit".equals(fields.get("action"));
        SubmissionOutcome outcome =
                submits
                        ? files.submit(key, explanations, basedOn)
                        : submissions.draft(key, Cells.NONE, explanations, basedOn);
        return switch (outcome) {
            case SubmissionOutcome.Stored _ ->
                    new SeeOther(submits ? "/returns?month=" + month : key.path())
                            .flash(submits ? "returns.submitted" : "returns.saved");
            case SubmissionOutcome.Held it ->
                    page(pages.of(key, fields, new Errors(errors(it)), false));
            case SubmissionOutcome.Stale _ -> page(pages.of(key, fields, Errors.NONE, true));
        };
    }

    private static List<FieldError> errors(SubmissionOutcome.Held held) {
        List<FieldError> errors = new ArrayList<>();
        for (Finding it : held.findings()) {
            if (it.blocks()) {
                errors.add(new FieldError("", "returns.error.finding", Words.of(it)));
            } else if (!held.submission().explanations().cover(it)) {
                errors.add(
                        new FieldError(
                                "explain-" + it.key(), "returns.error.explain", Words.of(it)));
            }
        }
        return errors;
    }
}
