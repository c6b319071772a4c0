package org.wupian.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;

/// Progress reports (进展报告): written by the unit that owes them, read by whom they concern.
@Service
public class Reports {

    private final ReportTable table;
    private final ReportQuery query;
    private final RevisionTable revisions;
    private final MonthTable months;
    private final TargetFigures targets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            ReportTable table,
            ReportQuery query,
            RevisionTable revisions,
            MonthTable months,
            TargetFigures targets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.query = query;
        this.revisions = revisions;
        this.months = months;
        this.targets = targets;
        this.events = events;
        this.clock = clock;
    }

    /// @throws NotFound when nobody owes it, or the caller may not see it
    @Transactional(readOnly = true)
    public Report get(ReportKey key) {
        return find(key).orElseThrow(() -> new NotFound(key.subject()));
    }

    /// The report as the caller may see it: of another unit's draft only what was handed in last.
    @Transactional(readOnly = true)
    public Optional<Report> find(ReportKey key) {
        return query.find(key)
                .map(it ->
                        isOwn(it) || it.state().isReceived()
                                ? it
                                : it.withContent(
                                        revisions
                                                .last(it.id())
                                                .map(Revision::content)
                                                .orElse(Content.EMPTY)));
    }

    /// What the unit owes in the month, in the plan's order.
    @Transactional(readOnly = true)
    public List<Report> of(YearMonth month, String organisation) {
        return masked(query.of(month, organisation));
    }

    /// The summary of a measure and its parts in one month.
    @Transactional(readOnly = true)
    public List<Report> ofMeasure(YearMonth month, String measure) {
        return masked(query.ofMeasure(month, measure));
    }

    /// What the lead summed up on a measure, month by month, newest first.
    @Transactional(readOnly = true)
    public List<Report> history(String measure) {
        return masked(query.history(measure));
    }

    /// @param after id of the last report of the page before, 0 for the first page
    @Transactional(readOnly = true)
    public List<Report> page(YearMonth month, ReportFilter filter, long after, int limit) {
        return masked(query.page(month, filter, after, limit));
    }

    /// Where every report of the month stands.
    @Transactional(readOnly = true)
    public List<Standing> standings(YearMonth month) {
        return query.standings(month, LocalDate.now(clock));
    }

    /// Every text that was handed in, returned or accepted, newest first.
    @Transactional(readOnly = true)
    public List<Revision> revisions(Report report) {
        return revisions.of(report.id());
    }

    /// What the text says otherwise than when it was returned or accepted last; empty when it never
    /// was.
    @Transactional(readOnly = true)
    public List<Change> changes(Report report) {
        return revisions.of(report.id()).stream()
                .filter(it -> it.step() != Revision.Step.SUBMITTED)
                .findFirst()
                .map(it -> Change.between(it.content(), report.content()))
                .orElse(List.of());
    }

    /// Saves what was typed so far.
    @Transactional
    public ReportOutcome draft(ReportKey key, Content content, BasedOn basedOn) {
        requireOwn(key);
        months.holdOpen(key.month());
        List<Gap> excesses = content.excesses();
        if (!excesses.isEmpty()) {
            return new ReportOutcome.Incomplete(get(key), excesses);
        }
        boolean saved = table.draft(key, content, basedOn, clock.instant());
        Report report = get(key);
        return saved ? new ReportOutcome.Stored(report) : unsaved(report, content);
    }

    /// Hands in what was saved.
    @Transactional
    public ReportOutcome submit(ReportKey key, BasedOn basedOn) {
        requireOwn(key);
        months.holdOpen(key.month());
        Report report = get(key);
        if (report.state().isReceived()) {
            return new ReportOutcome.Stored(report);
        }
        if (!report.monthState().takesReports()) {
            return new ReportOutcome.Refused(report, Refusal.MONTH_CLOSED, report.content());
        }
        if (basedOn.version() != null && basedOn.version() != report.version()) {
            return new ReportOutcome.Stale(report, report.content());
        }
        List<Gap> gaps = gaps(report);
        if (!gaps.isEmpty()) {
            return new ReportOutcome.Incomplete(report, gaps);
        }
        if (table.submit(key, clock.instant())) {
            revisions.keep(
                    List.of(report.id()),
                    Revision.Step.SUBMITTED,
                    CurrentCaller.get().account(),
                    clock.instant());
            events.publishEvent(new ReportSubmitted(key));
        }
        return new ReportOutcome.Stored(get(key));
    }

    /// A figure needs a name of its own or the code of one of the measure's targets.
    private List<Gap> gaps(Report report) {
        List<Gap> gaps = new ArrayList<>(report.content().gaps());
        Set<String> known =
                targets.of(report.key().measure()).stream()
                        .map(Figure::code)
                        .collect(Collectors.toSet());
        if (report.content().figures().stream()
                .anyMatch(it ->
                        it.value() != null && it.isNameless() && !known.contains(it.code()))) {
            gaps.add(new Gap("figures", Gap.Code.EMPTY));
        }
        return gaps;
    }

    /// Saves and hands in at once; what is not complete stays saved as a draft.
    @Transactional
    public ReportOutcome submit(ReportKey key, Content content, BasedOn basedOn) {
        ReportOutcome saved = draft(key, content, basedOn);
        return saved instanceof ReportOutcome.Stored stored && stored.report().state().isOpen()
                ? submit(key, BasedOn.version(stored.report().version()))
                : saved;
    }

    /// Saves and hands in several of the unit's reports at once. What is incomplete, handed in
    /// already or not owed stays as it is.
    ///
    /// @return those that were handed in
    @Transactional
    public List<ReportKey> submitAll(
            YearMonth month, String organisation, Map<ReportKey, Content> texts) {
        texts.keySet().forEach(Reports::requireOwn);
        months.holdOpen(month);
        Map<ReportKey, Content> complete = new LinkedHashMap<>(texts);
        complete.values().removeIf(it -> !it.gaps().isEmpty());
        Instant now = clock.instant();
        Map<ReportKey, Long> taken = table.submitAll(month, organisation, complete, now);
        revisions.keep(
                List.copyOf(taken.values()),
                Revision.Step.SUBMITTED,
                CurrentCaller.get().account(),
                now);
        taken.keySet().forEach(it -> events.publishEvent(new ReportSubmitted(it)));
        return List.copyOf(taken.keySet());
    }

    private static ReportOutcome unsaved(Report report, Content content) {
        if (report.content().equals(content)) {
            return new ReportOutcome.Stored(report);
        }
        if (!report.monthState().takesReports()) {
            return new ReportOutcome.Refused(report, Refusal.MONTH_CLOSED, content);
        }
        return switch (report.state()) {
            case SUBMITTED -> new ReportOutcome.Refused(report, Refusal.ALREADY_SUBMITTED, content);
            case ACCEPTED -> new ReportOutcome.Refused(report, Refusal.ALREADY_ACCEPTED, content);
            case NOT_STARTED, DRAFT, RETURNED -> new ReportOutcome.Stale(report, content);
        };
    }

    private static void requireOwn(ReportKey key) {
        if (!CurrentCaller.get().worksFor(key.organisation())) {
            throw new Forbidden(key.subject());
        }
    }

    private static boolean isOwn(Report report) {
        return CurrentCaller.get().worksFor(report.key().organisation());
    }

    private static List<Report> masked(List<Report> reports) {
        return reports.stream()
                .map(it ->
                        isOwn(it) || it.state().isReceived() ? it : it.withContent(Content.EMPTY))
                .toList();
    }
}
