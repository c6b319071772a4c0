package org.wupian.supervision.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.supervision.Change;
import org.wupian.supervision.Evidence;
import org.wupian.supervision.Report;
import org.wupian.supervision.ReportKey;
import org.wupian.supervision.ReportState;
import org.wupian.supervision.Revision;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// One report to read and, for the office, to review.
///
/// @param next what waits for review after this one, null when nothing does
/// @param waiting how many wait
/// @param reasons what the reviewer typed by field; the whole under the empty name
public record ReportPage(
        Report report,
        List<Change> changes,
        List<Evidence> evidence,
        List<Revision> revisions,
        @Nullable Report before,
        @Nullable ReportKey previous,
        @Nullable ReportKey next,
        int waiting,
        boolean reviews,
        Map<String, String> reasons,
        Errors errors,
        Organisations organisations,
        People people)
        implements Screen {

    public static final List<String> FIELDS =
            List.of("status", "done", "next", "difficulties", "figures");

    @Override
    public int status() {
        return errors.status();
    }

    public String path() {
        return Links.report(report.key());
    }

    public String path(String step) {
        return Links.report(report.key(), step);
    }

    public boolean canReview() {
        return reviews
                && report.state() == ReportState.SUBMITTED
                && report.monthState().takesReports();
    }

    public boolean canUnlock() {
        return reviews
                && report.state() == ReportState.ACCEPTED
                && report.monthState().takesReports();
    }

    public String reason(String field) {
        return reasons.getOrDefault(field, "");
    }
}
