package org.wupian.returns;

import java.time.Instant;
import java.time.YearMonth;

/// A file of loans that was not taken because rows of it are wrong (未收下的明细文件): of the file itself
/// only those rows are kept, as a workbook.
///
/// @param organisation that sent it
/// @param name as sent
/// @param rows of the file
/// @param wrong how many of them are wrong; the workbook has the first [#LISTED]
/// @param path of the workbook, seen from the home
/// @param sha256 of the workbook
public record LoanRefusal(
        YearMonth month,
        String organisation,
        String name,
        long rows,
        long wrong,
        String path,
        String sha256,
        Instant at,
        String account) {

    /// How many rows a workbook has at most.
    public static final int LISTED = LoanFlaws.MOST;

    SubmissionKey key() {
        return new SubmissionKey(LoanForm.CODE, month, organisation);
    }
}
