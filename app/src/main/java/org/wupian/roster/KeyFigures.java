package org.wupian.roster;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Pack;
import org.wupian.kernel.WorkingDays;
import org.wupian.notification.Notices;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Key figures that entries report every month or quarter (关键指标报送). Who misses too many is flagged
/// for a person to look at, never removed silently.
@Service
public class KeyFigures {

    private static final int MOST_DIGITS = 12;
    private static final int MOST_PLACES = 6;

    private final Rosters rosters;
    private final RosterTable rosterTable;
    private final KeyFigureTable table;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final WorkingDays workingDays;
    private final int dueDay;
    private final Clock clock;

    KeyFigures(
            Rosters rosters,
            RosterTable rosterTable,
            KeyFigureTable table,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Pack pack,
            Clock clock) {
        this.rosters = rosters;
        this.rosterTable = rosterTable;
        this.table = table;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
        this.workingDays = WorkingDays.of(pack);
        this.dueDay = Integer.parseInt(pack.property("report.dueDay", "20"));
        this.clock = clock;
    }

    /// What an entry has reported, newest first.
    @Transactional(readOnly = true)
    public List<KeyFigureReturn> of(long entry) {
        return table.of(entry);
    }

    /// Entries that wait to be looked at.
    @Transactional(readOnly = true)
    public List<Flagged> flagged(String roster) {
        return table.flagged(roster);
    }

    /// What an entry is called, also before it stands in any version.
    @Transactional(readOnly = true)
    public Optional<String> title(String roster, long entry) {
        return table.title(roster, entry);
    }

    /// Whether the caller may report an entry's figures.
    public boolean mayReport(Roster roster, long entry) {
        Caller caller = CurrentCaller.get();
        if (roster.indicators().isEmpty()) {
            return false;
        }
        return caller.worksFor(roster.owner())
                || CurrentCaller.onBehalf(() ->
                        transaction.execute(
                                _ -> table.senders(entry).stream().anyMatch(caller::worksFor)));
    }

    /// The first months of the last periods, that of today first.
    public List<YearMonth> periods(Roster roster, int count) {
        YearMonth now = period(roster, YearMonth.from(LocalDate.now(clock)));
        return Stream.iterate(now, it -> it.minusMonths(months(roster))).limit(count).toList();
    }

    /// Reports an entry's figures for a period; the roster's keeper and whoever sent the entry may.
    ///
    /// @param month any month of the period
    /// @param figures numbers by the names of the roster's figures
    public void report(String code, long entry, YearMonth month, Map<String, String> figures) {
        Roster roster = rosters.get(code);
        Caller caller = CurrentCaller.get();
        if (month.isAfter(YearMonth.now(clock))) {
            throw new Invalid(new FieldError("month", "roster.error.futureMonth"));
        }
        Map<String, String> checked = checked(roster, figures);
        CurrentCaller.onBehalf(() ->
                transaction.executeWithoutResult(_ -> {
                    if (!table.belongs(code, entry)) {
                        throw new NotFound("entry/" + entry);
                    }
                    boolean sender = table.senders(entry).stream().anyMatch(caller::worksFor);
                    if (!sender && !caller.worksFor(roster.owner())) {
                        throw new Forbidden("entry/" + entry);
                    }
                    table.put(
                            entry,
                            period(roster, month).atDay(1),
                            checked,
                            caller.organisation(),
                            caller.account(),
                            clock.instant());
                }));
    }

    private static Map<String, String> checked(Roster roster, Map<String, String> figures) {
        List<FieldError> wrong = new ArrayList<>();
        Map<String, String> checked = new TreeMap<>();
        for (Roster.KeyFigure figure : roster.indicators()) {
            String typed = Objects.requireNonNullElse(figures.get(figure.name()), "").strip();
            number(typed, figure)
                    .ifPresentOrElse(
                            it -> checked.put(figure.name(), it.toPlainString()),
                            () ->
                                    wrong.add(
                                            new FieldError(
                                                    figure.name(),
                                                    "roster.error.figure",
                                                    figure.name())));
        }
        if (roster.indicators().isEmpty() || !wrong.isEmpty()) {
            throw new Invalid(
                    wrong.isEmpty()
                            ? List.of(new FieldError("figures", "roster.error.noFigures"))
                            : wrong);
        }
        return checked;
    }

    /// Only an amount of money may be below naught: a loss.
    private static Optional<BigDecimal> number(String typed, Roster.KeyFigure figure) {
        try {
            BigDecimal number = new BigDecimal(typed);
            boolean sane =
                    number.precision() - number.scale() <= MOST_DIGITS
                            && number.scale() <= MOST_PLACES
                            && (number.signum() >= 0 || figure.unit().contains("元"));
            return sane ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// A person decides about a flagged entry: it stays, or it leaves with the next version.
    public void settle(String code, long entry, boolean keep, String reason) {
        Roster roster = rosters.get(code);
        rosters.requireKeeper(roster);
        if (reason.isBlank()) {
            throw new Invalid(new FieldError("reason", "roster.error.reason"));
        }
        String account = CurrentCaller.get().account();
        CurrentCaller.onBehalf(() ->
                transaction.executeWithoutResult(_ -> {
                    rosterTable.lock(code);
                    if (!table.belongs(code, entry)) {
                        throw new NotFound("entry/" + entry);
                    }
                    int settled =
                            table.settle(
                                    entry,
                                    keep,
                                    reason.strip(),
                                    account,
                                    LocalDate.now(clock),
                                    clock.instant());
                    if (settled == 0) {
                        throw new Conflict("roster.conflict.notFlagged");
                    }
                    rosterTable.countChange(code);
                    events.publishEvent(
                            new RosterHappened.EntrySettled(
                                    "entry/" + entry, keep, reason.strip()));
                }));
    }

    /// Flags whoever has missed as many returns in a row as the roster allows, and tells its owner.
    void flagSilent(Roster roster, LocalDate today) {
        List<YearMonth> due = due(roster, today);
        if (due.isEmpty()) {
            return;
        }
        LocalDate firstEnd = end(roster, due.getFirst());
        List<Flagged> silent =
                table.silent(roster.code(), due.stream().map(it -> it.atDay(1)).toList(), firstEnd);
        silent.forEach(it -> table.flag(it.entry(), "missed", clock.instant()));
        if (!silent.isEmpty()) {
            notices.tell(
                    roster.owner(),
                    "roster.notice.flagged",
                    "/rosters/" + roster.code() + "/flagged",
                    roster.name(),
                    silent.size(),
                    roster.missedReturns());
        }
    }

    /// The last periods whose returns were due before the day, as many as may be missed, the oldest
    /// first; none when the roster asks for no figures.
    private List<YearMonth> due(Roster roster, LocalDate today) {
        if (roster.indicatorCadence() == null || roster.missedReturns() == 0) {
            return List.of();
        }
        int months = months(roster);
        YearMonth last = period(roster, YearMonth.from(today)).minusMonths(months);
        if (!today.isAfter(dueOn(roster, last))) {
            last = last.minusMonths(months);
        }
        List<YearMonth> due = new ArrayList<>();
        for (int i = roster.missedReturns() - 1; i >= 0; i--) {
            due.add(last.minusMonths((long) i * months));
        }
        return due;
    }

    /// A period's figures are due with the reports of the month after it.
    private LocalDate dueOn(Roster roster, YearMonth period) {
        YearMonth after = period.plusMonths(months(roster));
        return workingDays.onOrAfter(after.atDay(Math.min(dueDay, after.lengthOfMonth())));
    }

    private static LocalDate end(Roster roster, YearMonth period) {
        return period.plusMonths(months(roster) - 1L).atEndOfMonth();
    }

    private static int months(Roster roster) {
        return roster.indicatorCadence() == Roster.Cadence.QUARTERLY ? 3 : 1;
    }

    /// The first month of the period a month lies in.
    private static YearMonth period(Roster roster, YearMonth month) {
        int months = months(roster);
        return month.withMonth((month.getMonthValue() - 1) / months * months + 1);
    }
}
