package org.wupian.returns.web;

import org.jspecify.annotations.Nullable;
import org.wupian.returns.LoanFile;
import org.wupian.returns.LoanRefusal;
import org.wupian.ui.Screen;

/// The loans of one institution and month (贷款明细报送): to upload, to review, to read.
///
/// @param it the figures computed from them, and how far they are
/// @param file null while nothing was uploaded
/// @param refusal the file not taken last, null when there is none the person may know of
/// @param sealed the accepted loans themselves can be read
/// @param waiting the loans that wait for review can be read
public record LoanPage(
        SubmissionPage it,
        @Nullable LoanFile file,
        @Nullable LoanRefusal refusal,
        boolean sealed,
        boolean waiting)
        implements Screen {

    @Override
    public int status() {
        return it.status();
    }
}
