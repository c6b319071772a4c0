package org.wupian.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wupian.database.CurrentCaller;

/// Fills an empty home with the synthetic city (装载演示数据), after the pack and its plan. A part that
/// is there already stays as it is.
@Component
@Order(40)
@ConditionalOnBooleanProperty("wupian.demo")
@ConditionalOnBooleanProperty(name = "wupian.demo.city", matchIfMissing = true)
class LoadDemo implements ApplicationRunner {

    private final DemoPlan plan;
    private final DemoMonths months;

    LoadDemo(DemoPlan plan, DemoMonths months) {
        this.plan = plan;
        this.months = months;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () -> {
                    plan.redate();
                    months.load();
                });
    }
}
