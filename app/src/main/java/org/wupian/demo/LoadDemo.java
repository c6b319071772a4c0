package org.wupian.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;

/// Fills an empty home with the synthetic city (装载演示数据), after the pack and its plan: three months
/// of reports, returns, reminders, meetings, matters and lists in the order of their time. All of
/// it is stored at once or not at all; what is there already stays as it is.
@Order(40)
class LoadDemo implements ApplicationRunner {

    private final DemoPlan plan;
    private final DemoMonths months;
    private final DemoReturns returns;
    private final DemoReminders reminders;
    private final DemoMeetings meetings;
    private final DemoMatters matters;
    private final DemoRosters rosters;
    private final DemoProducts products;
    private final DemoTurnQuery turn;
    private final PastClock clock;
    private final TransactionTemplate transaction;

    LoadDemo(
            DemoPlan plan,
            DemoMonths months,
            DemoReturns returns,
            DemoReminders reminders,
            DemoMeetings meetings,
            DemoMatters matters,
            DemoRosters rosters,
            DemoProducts products,
            DemoTurnQuery turn,
            PastClock clock,
            TransactionTemplate transaction) {
        this.plan = plan;
        this.months = months;
        this.returns = returns;
        this.reminders = reminders;
        this.meetings = meetings;
        this.matters = matters;
        this.rosters = rosters;
        this.products = products;
        this.turn = turn;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () -> {
                    plan.redate();
                    transaction.executeWithoutResult(_ -> live());
                });
    }

    private void live() {
        turn.take();
        Timeline timeline = new Timeline(clock);
        if (months.isEmpty()) {
            months.plan(timeline);
            returns.plan(timeline);
            reminders.plan(timeline);
            meetings.plan(timeline);
            matters.plan(timeline);
        }
        if (rosters.isEmpty()) {
            rosters.plan(timeline);
        }
        if (products.isEmpty()) {
            products.plan(timeline);
        }
        timeline.run();
    }
}
