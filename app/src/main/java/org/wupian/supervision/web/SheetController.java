package org.wupian.supervision.web;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.document.Sent;
import org.wupian.document.Sheets;
import org.wupian.kernel.AllowedToUnits;
import org.wupian.supervision.Months;
import org.wupian.supervision.ReportSheets;
import org.wupian.supervision.SheetOutcome;
import org.wupian.supervision.SheetResult;
import org.wupian.supervision.SheetUpload;
import org.wupian.ui.Answer;
import org.wupian.ui.Download;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Text;

/// Reporting by workbook.
@Controller
@RequestMapping("/months/{month}/workbook")
class SheetController {

    private final Months months;
    private final ReportSheets sheets;

    SheetController(Months months, ReportSheets sheets) {
        this.months = months;
        this.sheets = sheets;
    }

    @AllowedToUnits
    @GetMapping
    SheetPage page(@PathVariable YearMonth month) {
        return new SheetPage(months.get(month), null, Errors.NONE);
    }

    @AllowedToUnits
    @GetMapping("/template")
    Download template(@PathVariable YearMonth month) {
        return Download.of(
                Text.t("supervision.sheet.file", month) + ".xlsx",
                Download.XLSX,
                sheets.template(month));
    }

    @AllowedToUnits
    @PostMapping
    Answer upload(@PathVariable YearMonth month, @RequestParam MultipartFile file)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (sheets.read(month, name, Sent.bytes(file, Sheets.MOST_BYTES))) {
            case SheetOutcome.Read it ->
                    new SeeOther("/months/%s/workbook/%s".formatted(month, it.id()));
            case SheetOutcome.Unreadable it ->
                    refused(month, new FieldError("file", it.why().key()));
            case SheetOutcome.OtherForm(String found, String wanted) ->
                    refused(
                            month,
                            new FieldError(
                                    "file", "supervision.sheet.problem.other-form", found, wanted));
            case SheetOutcome.NotTheTemplate it ->
                    refused(
                            month,
                            new FieldError(
                                    "file",
                                    "supervision.sheet.problem.not-the-template",
                                    it.problem().sheet()));
        };
    }

    @AllowedToUnits
    @GetMapping("/{id}")
    SheetPage preview(@PathVariable YearMonth month, @PathVariable UUID id) {
        return new SheetPage(months.get(month), sheets.preview(id), Errors.NONE);
    }

    @AllowedToUnits
    @PostMapping("/{id}/apply")
    SeeOther apply(@PathVariable YearMonth month, @PathVariable UUID id) {
        SheetUpload applied = sheets.apply(id);
        return new SeeOther("/months/" + month)
                .flash("supervision.sheet.applied", applied.count(SheetResult.Changed.class));
    }

    private SheetPage refused(YearMonth month, FieldError error) {
        return new SheetPage(months.get(month), null, new Errors(List.of(error)));
    }
}
