package org.wupian.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.WorkingDays;
import org.wupian.supervision.CloseOutcome;
import org.wupian.supervision.Months;
import org.wupian.supervision.Report;
import org.wupian.supervision.ReportFilter;
import org.wupian.supervision.ReportKey;
import org.wupian.supervision.ReportKind;
import org.wupian.supervision.Reports;
import org.wupian.supervision.Reviews;
import org.wupian.synth.SyntheticCity;
import org.wupian.synth.SyntheticReport;

/// Three months of reports (演示月份): the office opens a month, every unit reports in its own time,
/// the office reviews and closes; the clock's month stays open.
class DemoMonths {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMonths.class);
    private static final int DAYS_TO_CLOSE = 28;

    /// Of so many units one still waits for the office's review in the open month.
    private static final int UNREVIEWED = 4;

    private final SyntheticCity city;
    private final Months months;
    private final Reports reports;
    private final Reviews reviews;
    private final Organisations organisations;
    private final DemoPlan plan;
    private final DemoWriting writing;
    private final DemoBulletins bulletins;
    private final DemoCallers callers;
    private final WorkingDays days;

    DemoMonths(
            SyntheticCity city,
            Months months,
            Reports reports,
            Reviews reviews,
            Organisations organisations,
            DemoPlan plan,
            DemoWriting writing,
            DemoBulletins bulletins,
            DemoCallers callers,
            WorkingDays days) {
        this.city = city;
        this.months = months;
        this.reports = reports;
        this.reviews = reviews;
        this.organisations = organisations;
        this.plan = plan;
        this.writing = writing;
        this.bulletins = bulletins;
        this.callers = callers;
        this.days = days;
    }

    boolean isEmpty() {
        return months.all().isEmpty();
    }

    void plan(Timeline timeline) {
        for (YearMonth month : city.months()) {
            timeline.at(
                    timeline.atMostNow(month.atDay(1).atTime(9, 0)), () -> open(timeline, month));
        }
    }

    private void open(Timeline timeline, YearMonth month) {
        callers.asOffice(() -> months.open(month));
        List<Organisation> units = organisations.all();
        for (int i = 0; i < units.size(); i++) {
            report(timeline, month, units.get(i).code(), i % UNREVIEWED != 0);
        }
        if (isOver(timeline, month)) {
            timeline.at(closing(timeline, month), () -> close(timeline, month));
        }
        LOG.info("demonstration: {} begins", month);
    }

    private void report(Timeline timeline, YearMonth month, String unit, boolean reviewedAlready) {
        List<Report> owed = reports.of(month, unit);
        if (owed.isEmpty()) {
            return;
        }
        boolean over = isOver(timeline, month);
        LocalDateTime until = over ? closing(timeline, month) : timeline.now();
        LocalDateTime reviewed = until.minusDays(3);
        Map<ReportKey, SyntheticReport> texts = new LinkedHashMap<>();
        for (Report it : owed) {
            boolean summary = it.key().kind() == ReportKind.SUMMARY;
            SyntheticReport text = city.report(month, it.key().measure(), unit, summary);
            texts.put(it.key(), text);
            reviewed = later(reviewed, earlier(text.accepted(), until));
        }
        writing.write(timeline, texts, until, over);
        if (over || reviewedAlready) {
            ReportFilter own = new ReportFilter("", unit, null, "");
            timeline.at(reviewed, () -> callers.asOffice(() -> reviews.acceptAll(month, own)));
        }
    }

    private void close(Timeline timeline, YearMonth month) {
        callers.asOffice(() -> {
            plan.record(month);
            if (!(months.close(month, "") instanceof CloseOutcome.Closed)) {
                throw new IllegalStateException("the demonstration's month is not complete");
            }
        });
        boolean lastToClose = !isOver(timeline, month.plusMonths(1));
        boolean onlyOne = month.equals(city.months().getFirst());
        if (!lastToClose || onlyOne) {
            bulletins.plan(timeline, month);
        }
    }

    /// Months before the open one are closed; the last of them only once the open one's day of
    /// reporting has passed, so that there is always somebody late to be seen.
    boolean isOver(Timeline timeline, YearMonth month) {
        boolean somebodyIsLate = timeline.now().toLocalDate().isAfter(city.due(city.openMonth()));
        YearMonth last = city.openMonth().minusMonths(somebodyIsLate ? 1 : 2);
        return !month.isAfter(last);
    }

    private LocalDateTime closing(Timeline timeline, YearMonth month) {
        LocalDate day = days.onOrAfter(city.due(month).plusDays(DAYS_TO_CLOSE));
        return timeline.atMostNow(day.atTime(17, 0));
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
