package org.wupian.returns;

import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wupian.kernel.NotFound;
import org.wupian.supervision.Month;
import org.wupian.supervision.Months;
import org.wupian.ui.Conflict;

/// Which months take figures (报送期): those that supervision opened and did not close, and those
/// before the first it ever opened, whose figures are filled in afterwards.
@Component
class ReturnMonths {

    /// Where a month stands for returns.
    enum State {
        OPEN,
        CLOSED,
        /// Before the first month of supervision (补录).
        BEFORE;

        boolean takes() {
            return this != CLOSED;
        }
    }

    private final Months months;

    ReturnMonths(Months months) {
        this.months = months;
    }

    /// Nothing for a month that was never opened and does not lie before the first one.
    Optional<State> find(YearMonth month) {
        Optional<Month> opened = months.find(month);
        if (opened.isPresent()) {
            return Optional.of(opened.get().state().takesReports() ? State.OPEN : State.CLOSED);
        }
        return months.first().filter(month::isBefore).map(_ -> State.BEFORE);
    }

    /// @throws NotFound when the month was never opened and does not lie before the first one
    State of(YearMonth month) {
        return find(month).orElseThrow(() -> new NotFound("month " + month));
    }

    /// Until the transaction ends, nobody closes the month meanwhile.
    ///
    /// @throws Conflict when the month is closed
    void requireTaking(YearMonth month) {
        months.holdOpen(month);
        if (!of(month).takes()) {
            throw new Conflict("returns.conflict.closed", month);
        }
    }
}
