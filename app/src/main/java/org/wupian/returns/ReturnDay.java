package org.wupian.returns;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Pack;
import org.wupian.kernel.WorkingDays;

/// By when a month's figures are due (数据报送截止日): a day of the following month, as month-end figures
/// are not there before, or the next day that is worked.
@Component
public class ReturnDay {

    private final int day;
    private final WorkingDays workingDays;

    ReturnDay(Pack pack) {
        this.day = Integer.parseInt(pack.property("returns.dueDay", "10"));
        this.workingDays = WorkingDays.of(pack);
    }

    public LocalDate of(YearMonth month) {
        return workingDays.onOrAfter(month.plusMonths(1).atDay(day));
    }
}
