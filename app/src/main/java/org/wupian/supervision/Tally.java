package org.wupian.supervision;

import java.util.Collection;

/// How many reports stand where (汇总): of a measure, a unit or a month.
///
/// @param overdue not handed in although the due day is over
public record Tally(
        int owed,
        int notStarted,
        int draft,
        int submitted,
        int returned,
        int accepted,
        int overdue) {

    public static Tally of(Collection<Standing> reports) {
        int[] states = new int[ReportState.values().length];
        int overdue = 0;
        for (Standing it : reports) {
            states[it.state().ordinal()]++;
            overdue += it.isMissing() && it.late() ? 1 : 0;
        }
        return new Tally(
                reports.size(),
                states[ReportState.NOT_STARTED.ordinal()],
                states[ReportState.DRAFT.ordinal()],
                states[ReportState.SUBMITTED.ordinal()],
                states[ReportState.RETURNED.ordinal()],
                states[ReportState.ACCEPTED.ordinal()],
                overdue);
    }

    public int received() {
        return submitted + accepted;
    }
}
