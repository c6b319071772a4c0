package org.wupian.supervision.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.plan.Plans;
import org.wupian.supervision.Reports;

/// The progress of one measure for its page.
@Controller
class MeasureCardController {

    private final Plans plans;
    private final Reports reports;

    MeasureCardController(Plans plans, Reports reports) {
        this.plans = plans;
        this.reports = reports;
    }

    @AllowedToSignedIn
    @GetMapping("/months/measures/{measure}")
    MeasureCard card(@PathVariable String measure) {
        String title = plans.measure(measure, plans.lastWithMeasure(measure)).title();
        return new MeasureCard(measure, title, reports.history(measure));
    }
}
