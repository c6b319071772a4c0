package org.wupian.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;

/// The office's review of what was handed in (审核): accept, return with reasons, unlock.
@Service
public class Reviews {

    private final ReportTable table;
    private final ReportQuery query;
    private final RevisionTable revisions;
    private final MonthTable months;
    private final AskedFigures figures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            ReportTable table,
            ReportQuery query,
            RevisionTable revisions,
            MonthTable months,
            AskedFigures figures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.query = query;
        this.revisions = revisions;
        this.months = months;
        this.figures = figures;
        this.events = events;
        this.clock = clock;
    }

    /// What waits for review, in the order it is reviewed.
    @Transactional(readOnly = true)
    public List<ReportKey> waiting(YearMonth month) {
        return query.toReview(month);
    }

    @Transactional
    public ReportOutcome accept(ReportKey key) {
        Report report = held(key);
        if (report.state() == ReportState.ACCEPTED) {
            return new ReportOutcome.Stored(report);
        }
        if (!report.monthState().takesReports()) {
            return refused(report, Refusal.MONTH_CLOSED);
        }
        if (acceptThese(key.month(), List.of(report.id())) == 0) {
            return refused(report, Refusal.NOT_SUBMITTED);
        }
        events.publishEvent(new ReportAccepted(key));
        return new ReportOutcome.Stored(get(key));
    }

    /// Accepts everything submitted that the filter means, in one go.
    ///
    /// @return how many were accepted
    @Transactional
    public int acceptAll(YearMonth month, ReportFilter filter) {
        requireOffice();
        months.holdOpen(month);
        Month held = months.find(month).orElseThrow(() -> new NotFound("month " + month));
        if (!held.state().takesReports()) {
            return 0;
        }
        int count = acceptThese(month, query.submitted(month, filter));
        if (count > 0) {
            events.publishEvent(new ReportsAccepted(month, count));
        }
        return count;
    }

    /// Gives a submitted report back; one that was given back gets the new reasons.
    ///
    /// @param fields reasons by field, may be empty when there is one for the whole
    @Transactional
    public ReportOutcome giveBack(ReportKey key, String reason, Map<String, String> fields) {
        Report report = held(key);
        if (!report.monthState().takesReports()) {
            return refused(report, Refusal.MONTH_CLOSED);
        }
        if (reason.isBlank() && fields.values().stream().allMatch(String::isBlank)) {
            return refused(report, Refusal.NO_REASON);
        }
        if (report.state() == ReportState.RETURNED
                && report.returnReason().equals(reason.strip())
                && report.fieldReasons().equals(fields)) {
            return new ReportOutcome.Stored(report);
        }
        Instant now = clock.instant();
        if (!table.giveBack(key, reason.strip(), fields, now)) {
            return refused(report, Refusal.NOT_SUBMITTED);
        }
        keep(report, Revision.Step.RETURNED, now);
        events.publishEvent(new ReportReturned(key, false, String.join(",", fields.keySet())));
        return new ReportOutcome.Stored(get(key));
    }

    /// Lets the unit change an accepted report; its accepted text is kept.
    @Transactional
    public ReportOutcome unlock(ReportKey key, String reason) {
        Report report = held(key);
        if (!report.monthState().takesReports()) {
            return refused(report, Refusal.MONTH_CLOSED);
        }
        if (reason.isBlank()) {
            return refused(report, Refusal.NO_REASON);
        }
        Instant now = clock.instant();
        if (table.unlock(key, reason.strip(), now)) {
            keep(report, Revision.Step.UNLOCKED, now);
            events.publishEvent(new ReportReturned(key, true, ""));
        }
        return new ReportOutcome.Stored(get(key));
    }

    private int acceptThese(YearMonth month, List<Long> ids) {
        Instant now = clock.instant();
        List<Long> accepted = table.accept(month, ids, now);
        revisions.keep(accepted, Revision.Step.ACCEPTED, CurrentCaller.get().account(), now);
        figures.take(query.summariesWithFigures(accepted));
        return accepted.size();
    }

    private void keep(Report report, Revision.Step step, Instant now) {
        revisions.keep(List.of(report.id()), step, CurrentCaller.get().account(), now);
    }

    private Report held(ReportKey key) {
        requireOffice();
        months.holdOpen(key.month());
        return get(key);
    }

    private Report get(ReportKey key) {
        return query.find(key).orElseThrow(() -> new NotFound(key.subject()));
    }

    private static ReportOutcome refused(Report report, Refusal why) {
        return new ReportOutcome.Refused(report, why, Content.EMPTY);
    }

    private static void requireOffice() {
        if (!CurrentCaller.get().is(Role.OFFICE)) {
            throw new Forbidden("review");
        }
    }
}
