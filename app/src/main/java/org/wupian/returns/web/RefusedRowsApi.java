package org.wupian.returns.web;

import static org.wupian.ui.Text.t;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.AllowedToReporters;
import org.wupian.returns.LoanRefusals;
import org.wupian.returns.LoanTaking;
import org.wupian.ui.Download;
import org.wupian.ui.FieldError;

/// The wrong rows of the caller's own file of loans that was not taken (问题行反馈表).
@Controller
class RefusedRowsApi {

    private final LoanRefusals refusals;

    RefusedRowsApi(LoanRefusals refusals) {
        this.refusals = refusals;
    }

    @AllowedToReporters
    @GetMapping("/api/v1/returns/loans/months/{month}/refused.xlsx")
    Download refused(@PathVariable YearMonth month) {
        return download(refusals, month, CurrentCaller.get().organisation());
    }

    static Download download(LoanRefusals refusals, YearMonth month, String organisation) {
        Path file = refusals.workbook(month, organisation);
        return new Download(
                t("returns.loans.refused.file", month) + ".xlsx",
                Download.XLSX,
                out -> Files.copy(file, out));
    }

    /// Where the wrong rows are to be had, before what is wrong with them.
    static List<FieldError> errors(LoanTaking.Refused it) {
        List<FieldError> errors = new ArrayList<>();
        errors.add(
                new FieldError(
                        "file",
                        "returns.loans.error.workbook",
                        it.refusal().wrong(),
                        "/api/v1/returns/loans/months/%s/refused.xlsx"
                                .formatted(it.refusal().month())));
        errors.addAll(it.errors());
        return errors;
    }
}
