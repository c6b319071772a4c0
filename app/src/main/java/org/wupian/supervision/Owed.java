package org.wupian.supervision;

import org.jspecify.annotations.Nullable;

/// A report that a unit owes each month (应报事项), as follows from the plan in force.
record Owed(
        String measure,
        int ordinal,
        String title,
        String area,
        String organisation,
        ReportKind kind,
        String part,
        String lead,
        @Nullable String circle) {

    Owed asSummary() {
        return new Owed(
                measure,
                ordinal,
                title,
                area,
                organisation,
                ReportKind.SUMMARY,
                part,
                lead,
                circle);
    }
}
