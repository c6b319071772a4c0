package org.wupian.indicator;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wupian.returns.LoansSealed;
import org.wupian.returns.SubmissionMoved;
import org.wupian.returns.SubmissionState;

/// Marks the months whose figures an accepted return changes (标记重算), in the transaction of the
/// acceptance.
@Component
class FollowReturns {

    private static final int DECEMBER = 12;

    private final FigureTable table;
    private final Clock clock;

    FollowReturns(FigureTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @EventListener
    void accepted(SubmissionMoved event) {
        if (event.state() == SubmissionState.ACCEPTED) {
            table.mark(concerned(event.submission().month()), clock.instant());
        }
    }

    @EventListener
    void sealedAgain(LoansSealed event) {
        table.mark(concerned(event.month()), clock.instant());
    }

    /// The month itself, the same month a year later, and after a year's end all months of the next
    /// year.
    private Set<YearMonth> concerned(YearMonth month) {
        Set<YearMonth> months = new LinkedHashSet<>();
        months.add(month);
        int ahead = month.getMonthValue() == DECEMBER ? DECEMBER : 0;
        for (int i = 1; i <= ahead; i++) {
            months.add(month.plusMonths(i));
        }
        months.add(month.plusYears(1));
        months.removeIf(it -> it.isAfter(YearMonth.now(clock)));
        return months;
    }
}
