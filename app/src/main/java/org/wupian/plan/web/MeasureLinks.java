package org.wupian.plan.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;
import org.wupian.plan.Measure;

/// Where a measure's page leads.
public final class MeasureLinks {

    private MeasureLinks() {}

    /// The card with the measure's reports, which the months give.
    public static String reports(Measure measure) {
        return "/months/measures/" + segment(measure.number());
    }

    /// The card with the meetings that talked about the measure.
    public static String meetings(Measure measure) {
        return "/meetings/measures/" + segment(measure.number());
    }

    /// The card with the lists the measure asks for.
    public static String rosters(Measure measure) {
        return "/measures/" + segment(measure.number()) + "/rosters";
    }

    public static String milestones(Measure measure) {
        return "/measures/" + segment(measure.number()) + "/milestones";
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }
}
