package org.wupian.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;

/// The months of supervision (月份): the office opens, closes and revises them.
@Service
public class Months {

    private final MonthTable table;
    private final ReportTable reports;
    private final ReportQuery query;
    private final RevisionTable revisions;
    private final WhoOwes whoOwes;
    private final DueDay dueDay;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Months(
            MonthTable table,
            ReportTable reports,
            ReportQuery query,
            RevisionTable revisions,
            WhoOwes whoOwes,
            DueDay dueDay,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.reports = reports;
        this.query = query;
        this.revisions = revisions;
        this.whoOwes = whoOwes;
        this.dueDay = dueDay;
        this.events = events;
        this.clock = clock;
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<Month> all() {
        return table.months(null);
    }

    @Transactional(readOnly = true)
    public Optional<Month> find(YearMonth month) {
        return table.find(month);
    }

    /// The earliest month that was ever opened; what lies before it is history (补录).
    @Transactional(readOnly = true)
    public Optional<YearMonth> first() {
        return table.first();
    }

    /// Until the caller's transaction ends, nobody turns the month.
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdOpen(YearMonth month) {
        table.holdOpen(month);
    }

    /// @throws NotFound when the month was never opened
    @Transactional(readOnly = true)
    public Month get(YearMonth month) {
        return find(month).orElseThrow(() -> new NotFound("month " + month));
    }

    /// The newest month that takes reports and has begun; one that is opened ahead only where there
    /// is no other.
    @Transactional(readOnly = true)
    public Optional<Month> inForce() {
        YearMonth now = YearMonth.now(clock);
        List<Month> open =
                table.months(null).stream().filter(it -> it.state().takesReports()).toList();
        return open.stream()
                .filter(it -> !it.month().isAfter(now))
                .findFirst()
                .or(() -> open.stream().reduce((_, earlier) -> earlier));
    }

    @Transactional(readOnly = true)
    public List<MonthStep> steps(YearMonth month) {
        return table.steps(month);
    }

    /// Opens a month: every unit with a duty in the plan in force owes its reports. Opening an open
    /// month brings the list up to date with the plan; a closed one stays as it is.
    @Transactional
    public Month open(YearMonth month) {
        requireOffice();
        table.holdStill(month);
        Instant now = clock.instant();
        boolean opened = table.open(month, dueDay.of(month), now);
        Month held = get(month);
        if (held.state().takesReports()) {
            List<Owed> owed = whoOwes.now();
            reports.ask(month, owed);
            if (opened) {
                table.note(month, MonthStep.Step.OPENED, now, account(), "");
                events.publishEvent(new MonthOpened(month, owed.size()));
            }
        }
        return get(month);
    }

    /// Freezes a month. While something is missing or not accepted, only with a reason.
    ///
    /// @param reason why it is closed anyway; empty when nothing is missing
    @Transactional
    public CloseOutcome close(YearMonth month, String reason) {
        requireOffice();
        table.holdStill(month);
        Month held = get(month);
        if (!held.state().takesReports()) {
            return new CloseOutcome.Closed(held);
        }
        LocalDate today = LocalDate.now(clock);
        List<Standing> missing = missing(month);
        if (!missing.isEmpty() && reason.isBlank()) {
            return new CloseOutcome.Missing(held, missing);
        }
        Instant now = clock.instant();
        table.close(month, missing.isEmpty() ? "" : reason.strip(), now);
        table.note(month, MonthStep.Step.CLOSED, now, account(), reason.strip());
        revisions.freeze(month, today);
        events.publishEvent(new MonthClosed(month, held.revision(), missing.size()));
        return new CloseOutcome.Closed(get(month));
    }

    /// Opens a closed month for corrections. What was frozen and issued stays.
    @Transactional
    public Month revise(YearMonth month, String reason) {
        requireOffice();
        table.holdStill(month);
        Month held = get(month);
        if (held.state() == MonthState.CLOSED) {
            table.revise(month);
            table.note(month, MonthStep.Step.REVISED, clock.instant(), account(), reason.strip());
            events.publishEvent(new MonthRevised(month, held.revision() + 1));
        }
        return get(month);
    }

    /// What stands against closing: every report that is not accepted.
    @Transactional(readOnly = true)
    public List<Standing> missing(YearMonth month) {
        return query.standings(month, LocalDate.now(clock)).stream()
                .filter(it -> it.state() != ReportState.ACCEPTED)
                .toList();
    }

    private static String account() {
        return CurrentCaller.get().account();
    }

    private static void requireOffice() {
        if (!CurrentCaller.get().is(Role.OFFICE, Role.SYSTEM)) {
            throw new Forbidden("month");
        }
    }
}
