package org.wupian.returns;

import java.time.Instant;

/// Sealed loans (封存的明细).
///
/// @param revision of the submission
/// @param number 1 at acceptance; more where lists of the month's last day were corrected later
/// @param path seen from the folder of sealed files
/// @param lists hash of the lists that decided, see [MarkLoans#lists]
record LoanSeal(
        int revision,
        int number,
        String path,
        String sha256,
        long bytes,
        long rows,
        String lists,
        Instant at) {}
