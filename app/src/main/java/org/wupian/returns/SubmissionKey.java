package org.wupian.returns;

import java.time.YearMonth;

/// Names one submission: which form, for which month, by whom.
///
/// @param organisation code of the institution that reports
public record SubmissionKey(String form, YearMonth month, String organisation) {

    public String path() {
        return "/returns/%s/%s/%s".formatted(form, month, organisation);
    }

    /// As the audit trail writes it: `return/bank/2026-10/bank-1`.
    String subject() {
        return "return/%s/%s/%s".formatted(form, month, organisation);
    }
}
