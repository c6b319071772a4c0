package org.wupian.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// One month of supervision (督导月份): opened, reported on, closed, perhaps revised.
///
/// @param revision 1 when first opened, one more each time it is revised
/// @param dueOn last day on which a report is in time
/// @param closeReason why it was closed although something was missing; empty when nothing was
/// @param progress counts of what the caller is concerned with: everything for the office, the own
///   reports for a unit, the own areas for a working group
/// @param returns counts of the forms of figures the caller is concerned with
public record Month(
        YearMonth month,
        MonthState state,
        int revision,
        LocalDate dueOn,
        Instant openedAt,
        @Nullable Instant closedAt,
        String closeReason,
        Progress progress,
        Returns returns) {

    /// How far the reports are (报送进度).
    ///
    /// @param received handed in and not returned: submitted or accepted
    public record Progress(int owed, int received, int accepted, int returned, int notStarted) {

        public int missing() {
            return owed - received;
        }

        public int toReview() {
            return received - accepted;
        }
    }

    /// How far the returns are (数据报送进度).
    ///
    /// @param received handed in and not returned: submitted or accepted
    public record Returns(int owed, int received, int accepted) {}

    public boolean isLateOn(LocalDate day) {
        return day.isAfter(dueOn);
    }
}
