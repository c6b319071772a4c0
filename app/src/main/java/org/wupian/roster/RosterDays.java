package org.wupian.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Pack;
import org.wupian.kernel.WorkingDays;

/// What happens to rosters on its day without anybody (名单定时事项): entries whose qualifications have
/// ended leave, who has missed returns is flagged, and rosters with a day of their own are pushed
/// on it, or on the first one after it on which the product runs.
@Service
public class RosterDays {

    private final RosterTable rosters;
    private final Versions versions;
    private final VersionQuery query;
    private final PushTable pushTable;
    private final Pushes pushes;
    private final KeyFigures keyFigures;
    private final TransactionTemplate transaction;
    private final WorkingDays workingDays;
    private final Clock clock;

    RosterDays(
            RosterTable rosters,
            Versions versions,
            VersionQuery query,
            PushTable pushTable,
            Pushes pushes,
            KeyFigures keyFigures,
            TransactionTemplate transaction,
            Pack pack,
            Clock clock) {
        this.rosters = rosters;
        this.versions = versions;
        this.query = query;
        this.pushTable = pushTable;
        this.pushes = pushes;
        this.keyFigures = keyFigures;
        this.transaction = transaction;
        this.workingDays = WorkingDays.of(pack);
        this.clock = clock;
    }

    /// Does what today asks for.
    public void run() {
        on(LocalDate.now(clock));
    }

    /// Does what a day asks for and has not been done; asked again it does nothing.
    void on(LocalDate today) {
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () -> {
                    for (Roster roster : transaction.execute(_ -> rosters.all())) {
                        transaction.executeWithoutResult(_ -> on(roster, today));
                    }
                });
    }

    private void on(Roster roster, LocalDate today) {
        keyFigures.flagSilent(roster, today);
        Optional<RosterVersion> newest = query.newest(roster.code());
        if (newest.isPresent() && query.expires(roster.code(), newest.get().number(), today)) {
            publish(roster, today);
        }
        if (roster.pushDay() != null
                && newest.isPresent()
                && isPushDue(roster, lastPushDay(roster.pushDay(), today), today)) {
            publish(roster, today);
            pushes.push(roster, query.newest(roster.code()).orElseThrow(), today);
        }
    }

    private void publish(Roster roster, LocalDate today) {
        Optional<RosterVersion> _ =
                versions.publishIfChanged(roster, "", CurrentCaller.SYSTEM.account(), today);
    }

    /// A day on which nobody ran is made up for, unless there was nothing to push on it.
    private boolean isPushDue(Roster roster, LocalDate day, LocalDate today) {
        return (day.equals(today) || query.inForce(roster.code(), day).isPresent())
                && pushTable.schedule(roster.code(), day, clock.instant());
    }

    /// The newest day that has come.
    private LocalDate lastPushDay(int day, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        LocalDate thisMonth = pushDay(day, month);
        return thisMonth.isAfter(today) ? pushDay(day, month.minusMonths(1)) : thisMonth;
    }

    /// The day of the month, or the next one that is worked.
    private LocalDate pushDay(int day, YearMonth month) {
        return workingDays.onOrAfter(month.atDay(Math.min(day, month.lengthOfMonth())));
    }
}
