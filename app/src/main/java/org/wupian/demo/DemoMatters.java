package org.wupian.demo;

import java.time.LocalDate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.WorkingDays;
import org.wupian.meeting.Escalation;
import org.wupian.meeting.Matter;
import org.wupian.meeting.Matters;
import org.wupian.meeting.NewMatter;
import org.wupian.synth.SyntheticCity;
import org.wupian.synth.SyntheticMatter;

/// Major matters of the city (演示重大事项): reported, assigned the day after, answered or not, escalated
/// when their day has passed, closed a while after the answer.
class DemoMatters {

    private static final int DAYS_TO_CLOSE = 5;

    private final SyntheticCity city;
    private final Matters matters;
    private final Escalation escalation;
    private final DemoCallers callers;
    private final WorkingDays days;

    DemoMatters(
            SyntheticCity city,
            Matters matters,
            Escalation escalation,
            DemoCallers callers,
            WorkingDays days) {
        this.city = city;
        this.matters = matters;
        this.escalation = escalation;
        this.callers = callers;
        this.days = days;
    }

    void plan(Timeline timeline) {
        for (SyntheticMatter it : city.matters()) {
            timeline.at(it.reportedOn().atTime(10, 0), () -> report(timeline, it));
        }
    }

    private void report(Timeline timeline, SyntheticMatter it) {
        callers.asClerk(
                it.reportedBy(),
                () -> {
                    Matter matter = matters.report(new NewMatter(it.title(), it.text(), it.area()));
                    assign(timeline, it, matter.id());
                });
    }

    private void assign(Timeline timeline, SyntheticMatter it, long id) {
        String unit = it.assignedTo();
        LocalDate due = it.dueOn();
        if (unit == null || due == null) {
            return;
        }
        timeline.at(
                days.plus(it.reportedOn(), 1).atTime(9, 30),
                () -> callers.asOffice(() -> matters.assign(id, unit, due, "请研究提出意见，按期答复。")));
        timeline.at(
                due.plusDays(1).atTime(6, 0),
                () -> CurrentCaller.as(CurrentCaller.SYSTEM, (Runnable) escalation::run));
        answer(timeline, it, id, unit);
    }

    private void answer(Timeline timeline, SyntheticMatter it, long id, String unit) {
        String answer = it.answer();
        LocalDate on = it.answeredOn();
        if (answer == null || on == null) {
            return;
        }
        timeline.at(
                on.atTime(15, 0), () -> callers.asClerk(unit, () -> matters.answer(id, answer)));
        timeline.at(
                days.plus(on, DAYS_TO_CLOSE).atTime(11, 0),
                () -> callers.asOffice(() -> matters.close(id, "已按答复意见落实，同意办结。")));
    }
}
