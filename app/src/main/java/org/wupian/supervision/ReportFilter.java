package org.wupian.supervision;

import org.jspecify.annotations.Nullable;

/// Which reports of a month are meant; empty or null means any.
public record ReportFilter(
        String measure, String organisation, @Nullable ReportState state, String circle) {

    public static final ReportFilter ALL = new ReportFilter("", "", null, "");

    public static ReportFilter in(ReportState state) {
        return new ReportFilter("", "", state, "");
    }
}
