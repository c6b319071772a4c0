package org.wupian.returns;

import java.time.YearMonth;

/// Loans of a month were sealed again, or its lists are known otherwise than before (重新封存).
public record LoansSealed(YearMonth month) {}
