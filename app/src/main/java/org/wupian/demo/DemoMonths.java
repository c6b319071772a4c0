package org.wupian.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
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

/// Lives through three months (演示月份): opens them, lets every unit report in its own time, the
/// office review and close; the clock's month stays open. All of it is stored at once or not at
/// all.
@Component
@ConditionalOnBooleanProperty("wupian.demo")
@ConditionalOnBooleanProperty(name = "wupian.demo.city", matchIfMissing = true)
class DemoMonths {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMonths.class);
    private static final int MONTHS_BEFORE = 2;
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
    private final DemoCallers callers;
    private final PastClock clock;
    private final TransactionTemplate transaction;

    DemoMonths(
            SyntheticCity city,
            Months months,
            Reports reports,
            Reviews reviews,
            Organisations organisations,
            DemoPlan plan,
            DemoWriting writing,
            DemoCallers callers,
            PastClock clock,
            TransactionTemplate transaction) {
        this.city = city;
        this.months = months;
        this.reports = reports;
        this.reviews = reviews;
        this.organisations = organisations;
        this.plan = plan;
        this.writing = writing;
        this.callers = callers;
        this.clock = clock;
        this.transaction = transaction;
    }

    void load() {
        transaction.executeWithoutResult(_ -> {
            if (months.all().isEmpty()) {
                for (int back = MONTHS_BEFORE; back >= 0; back--) {
                    live(city.openMonth().minusMonths(back));
                }
            }
        });
    }

    private void live(YearMonth month) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime opened = earlier(month.atDay(1).atTime(9, 0), now);
        clock.at(opened, () -> callers.asOffice(() -> months.open(month)));
        List<Organisation> units = organisations.all();
        for (int i = 0; i < units.size(); i++) {
            report(month, units.get(i).code(), i % UNREVIEWED != 0);
        }
        if (isOver(month)) {
            clock.at(closing(month), () -> callers.asOffice(() -> close(month)));
        }
        LOG.info("demonstration: {} is there", month);
    }

    private void report(YearMonth month, String unit, boolean reviewedAlready) {
        List<Report> owed = reports.of(month, unit);
        if (owed.isEmpty()) {
            return;
        }
        boolean over = isOver(month);
        LocalDateTime until = over ? closing(month) : LocalDateTime.now(clock);
        LocalDateTime reviewed = until.minusDays(3);
        Map<ReportKey, SyntheticReport> texts = new LinkedHashMap<>();
        for (Report it : owed) {
            boolean summary = it.key().kind() == ReportKind.SUMMARY;
            SyntheticReport text = city.report(month, it.key().measure(), unit, summary);
            texts.put(it.key(), text);
            reviewed = later(reviewed, earlier(text.accepted(), until));
        }
        writing.write(texts, until, over);
        if (over || reviewedAlready) {
            ReportFilter own = new ReportFilter("", unit, null, "");
            clock.at(reviewed, () -> callers.asOffice(() -> reviews.acceptAll(month, own)));
        }
    }

    private CloseOutcome close(YearMonth month) {
        plan.record(month);
        return months.close(month, "");
    }

    /// Months before the open one are closed; the last of them only once the open one's day of
    /// reporting has passed, so that there is always somebody late to be seen.
    private boolean isOver(YearMonth month) {
        LocalDate due = city.due(city.openMonth());
        boolean somebodyIsLate = LocalDate.now(clock).isAfter(due);
        YearMonth last = city.openMonth().minusMonths(somebodyIsLate ? 1 : 2);
        return !month.isAfter(last);
    }

    private LocalDateTime closing(YearMonth month) {
        return city.due(month).plusDays(DAYS_TO_CLOSE).atTime(17, 0);
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
