package org.wupian.returns.web;

import org.wupian.returns.LoanRows;
import org.wupian.returns.SubmissionKey;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The loans of one institution and month, one by one (贷款明细).
///
/// @param form its name
/// @param organisation its name
/// @param revision of the submission
/// @param accepted or waiting for review
public record LoanRowsPage(
        SubmissionKey key,
        String form,
        String organisation,
        int revision,
        boolean accepted,
        Listing<LoanRows.Loan> list)
        implements Screen {}
