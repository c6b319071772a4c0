package org.wupian.supervision;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wupian.plan.PlanAdopted;

/// When another version of the plan comes into force, what units owe in the open months follows it
/// (随方案更新应报清单), in the same transaction. What somebody has begun stays.
@Component
class FollowThePlan {

    private final Months months;

    FollowThePlan(Months months) {
        this.months = months;
    }

    @EventListener
    void adopted(PlanAdopted event) {
        months.all().stream()
                .filter(it -> it.state().takesReports())
                .forEach(it -> months.open(it.month()));
    }
}
