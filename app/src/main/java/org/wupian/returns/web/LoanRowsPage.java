package org.wupian.returns.web;

import org.wupian.returns.LoanRows;
import org.wupian.returns.SubmissionKey;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The accepted loans of one institution and month, one by one (贷款明细).
///
/// @param form its name
/// @param organisation its name
/// @param revision of the submission that was accepted
public record LoanRowsPage(
        SubmissionKey key,
        String form,
        String organisation,
        int revision,
        Listing<LoanRows.Loan> list)
        implements Screen {}
