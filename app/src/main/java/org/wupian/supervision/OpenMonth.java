package org.wupian.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wupian.database.CurrentCaller;
import org.wupian.ui.MonthInForce;

/// The month in force for the top bar of every page, kept in memory: another process's turn of the
/// month is noticed within half a minute, an own one at once.
@Component
class OpenMonth implements MonthInForce {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Known(Optional<YearMonth> month, Instant since) {}

    private final Months months;
    private final InstantSource time = InstantSource.system();
    private volatile Known known = new Known(Optional.empty(), Instant.EPOCH);

    OpenMonth(Months months) {
        this.months = months;
    }

    @Override
    public Optional<YearMonth> month() {
        Known last = known;
        if (last.since().plus(FRESH).isAfter(time.instant())) {
            return last.month();
        }
        Optional<YearMonth> now =
                CurrentCaller.as(CurrentCaller.SYSTEM, () -> months.inForce().map(Month::month));
        known = new Known(now, time.instant());
        return now;
    }

    /// Forgets the month when the turn is committed; before, others still see the old one.
    @EventListener({MonthOpened.class, MonthClosed.class, MonthRevised.class})
    void turned() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        known = new Known(Optional.empty(), Instant.EPOCH);
                    }
                });
    }
}
