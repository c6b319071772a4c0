package org.wupian.supervision.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.supervision.Reports;

/// The progress of one measure for its page.
@Controller
class MeasureCardController {

    private final Reports reports;

    MeasureCardController(Reports reports) {
        this.reports = reports;
    }

    @AllowedToSignedIn
    @GetMapping("/months/measures/{measure}")
    MeasureCard card(@PathVariable String measure) {
        return new MeasureCard(measure, reports.history(measure));
    }
}
