package org.wupian.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.WorkingDays;
import org.wupian.returns.CellKey;
import org.wupian.returns.Cells;
import org.wupian.returns.Explanations;
import org.wupian.returns.Form;
import org.wupian.returns.Forms;
import org.wupian.returns.ReturnDay;
import org.wupian.returns.ReturnHistory;
import org.wupian.returns.SubmissionKey;
import org.wupian.returns.SubmissionOutcome;
import org.wupian.returns.SubmissionReviews;
import org.wupian.returns.Submissions;
import org.wupian.synth.SyntheticCell;
import org.wupian.synth.SyntheticCity;

/// A year and a half of figures (演示报送): those of earlier months taken over in one go, those of the
/// city's own months handed in, reviewed, here and there late or returned. In a month that is still
/// open some are missing and some wait; loans come only when it is over.
class DemoReturns {

    /// Who comes how, by place in the list of reporters.
    private static final int GIVEN_BACK = 1;

    private static final int LATE = 2;
    private static final int UNREVIEWED = 4;
    private static final int MISSING = 5;

    /// From this day of the open month on some report ahead of its end.
    private static final int AHEAD = 22;

    /// Closed months have all figures by this day of the next.
    private static final int LAST = 16;

    private final SyntheticCity city;
    private final DemoLoans loans;
    private final Forms forms;
    private final Submissions submissions;
    private final SubmissionReviews reviews;
    private final ReturnHistory history;
    private final ReturnDay dueDay;
    private final Organisations organisations;
    private final DemoMonths months;
    private final DemoCallers callers;
    private final WorkingDays days;

    DemoReturns(
            SyntheticCity city,
            DemoLoans loans,
            Forms forms,
            Submissions submissions,
            SubmissionReviews reviews,
            ReturnHistory history,
            ReturnDay dueDay,
            Organisations organisations,
            DemoMonths months,
            DemoCallers callers,
            WorkingDays days) {
        this.city = city;
        this.loans = loans;
        this.forms = forms;
        this.submissions = submissions;
        this.reviews = reviews;
        this.history = history;
        this.dueDay = dueDay;
        this.organisations = organisations;
        this.months = months;
        this.callers = callers;
        this.days = days;
    }

    void plan(Timeline timeline) {
        YearMonth first = city.months().getFirst();
        timeline.at(timeline.atMostNow(first.atDay(1).atTime(9, 30)), () -> takeOver(timeline));
        for (YearMonth month : city.months()) {
            int place = 0;
            for (Organisation unit : organisations.all()) {
                List<Form> owed = forms.owed(unit, month);
                for (Form form : owed) {
                    SubmissionKey key = new SubmissionKey(form.code(), month, unit.code());
                    report(timeline, key, form.isByRows() ? 0 : place);
                }
                place += owed.isEmpty() ? 0 : 1;
            }
        }
    }

    private void takeOver(Timeline timeline) {
        List<ReturnHistory.Past> past = new ArrayList<>();
        for (YearMonth month : city.earlier()) {
            LocalDateTime accepted = days.plus(dueDay.of(month), 2).atTime(10, 0);
            for (Organisation unit : organisations.all()) {
                for (Form form : forms.owed(unit, month)) {
                    SubmissionKey key = new SubmissionKey(form.code(), month, unit.code());
                    Cells cells = cells(key);
                    if (!cells.isEmpty()) {
                        past.add(new ReturnHistory.Past(key, cells, timeline.instant(accepted)));
                    }
                }
            }
        }
        if (!past.isEmpty()) {
            history.take(past);
        }
    }

    private void report(Timeline timeline, SubmissionKey key, int place) {
        boolean over = months.isOver(timeline, key.month());
        if (!over && forms.get(key.form()).isByRows()) {
            return;
        }
        LocalDate due = dueDay.of(key.month());
        LocalDateTime sent = time(days.plus(due, place == LATE ? 2 : -(place % 4)), place);
        if (!over && due.isAfter(timeline.now().toLocalDate())) {
            sent = time(key.month().atDay(AHEAD + place % 4), place);
        }
        if (!over && place % MISSING == MISSING - 1) {
            return;
        }
        LocalDateTime handedIn = sent;
        timeline.at(handedIn, () -> submit(key));
        LocalDateTime reviewed =
                earlier(
                        days.plus(handedIn.toLocalDate(), 1).atTime(11, place % 60),
                        key.month().plusMonths(1).atDay(LAST).atTime(15, place % 60));
        if (place == GIVEN_BACK) {
            timeline.at(reviewed, () -> giveBack(key));
            if (over) {
                timeline.at(reviewed.plusHours(1), () -> submit(key));
                timeline.at(reviewed.plusHours(2), () -> accept(key));
            }
        } else if (over || place % UNREVIEWED != 0) {
            timeline.at(reviewed, () -> accept(key));
        }
    }

    private void submit(SubmissionKey key) {
        if (forms.get(key.form()).isByRows()) {
            loans.submit(key);
            return;
        }
        Cells cells = cells(key);
        if (cells.isEmpty()) {
            return;
        }
        callers.asClerk(
                key.organisation(),
                () -> {
                    SubmissionOutcome outcome =
                            submissions.submit(key, cells, Explanations.NONE, null);
                    if (outcome instanceof SubmissionOutcome.Held it) {
                        Explanations answers = DemoLoans.answers(it.findings());
                        outcome = submissions.submit(key, cells, answers, null);
                    }
                    if (!(outcome instanceof SubmissionOutcome.Stored)) {
                        throw new IllegalStateException("the demonstration's figures: " + outcome);
                    }
                });
    }

    private void accept(SubmissionKey key) {
        callers.asOffice(() -> submissions.find(key).ifPresent(it -> reviews.accept(it.id())));
    }

    /// One figure is doubted; it alone can be changed then.
    private void giveBack(SubmissionKey key) {
        String doubted = forms.get(key.form()).items().get(1).code();
        callers.asOffice(() ->
                submissions
                        .find(key)
                        .ifPresent(it ->
                                reviews.giveBack(it.id(), "", Map.of(doubted, "与监管报送数不一致，请核对口径"))));
    }

    private Cells cells(SubmissionKey key) {
        Map<CellKey, BigDecimal> values = new LinkedHashMap<>();
        for (SyntheticCell it : city.figures(key.form(), key.organisation(), key.month())) {
            values.put(new CellKey(it.item(), it.county()), it.value());
        }
        return new Cells(values);
    }

    private static LocalDateTime time(LocalDate day, int place) {
        return day.atTime(9 + place % 7, place * 7 % 60);
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
