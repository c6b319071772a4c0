package org.wupian.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Pack;
import org.wupian.kernel.WorkingDays;

/// By when a month's reports are due (报送截止日): the day of the month the pack names, or the next day
/// that is worked.
@Component
class DueDay {

    private final int day;
    private final WorkingDays workingDays;

    DueDay(Pack pack) {
        this.day = Integer.parseInt(pack.property("report.dueDay", "20"));
        this.workingDays = WorkingDays.of(pack);
    }

    LocalDate of(YearMonth month) {
        return workingDays.onOrAfter(month.atDay(Math.min(day, month.lengthOfMonth())));
    }
}
