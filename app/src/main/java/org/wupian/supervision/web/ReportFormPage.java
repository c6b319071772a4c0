package org.wupian.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.supervision.Change;
import org.wupian.supervision.Content;
import org.wupian.supervision.Evidence;
import org.wupian.supervision.Report;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// The form of one report.
///
/// @param before last month's report, to look things up
/// @param changes against the text that was returned or accepted
/// @param other what somebody else saved meanwhile; the form holds what this writer typed
public record ReportFormPage(
        Report report,
        ReportForm form,
        @Nullable Report before,
        List<Change> changes,
        List<Evidence> evidence,
        @Nullable Content other,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return other != null ? 409 : errors.status();
    }

    public String path() {
        return Links.report(report.key());
    }

    public String path(String step) {
        return Links.report(report.key(), step);
    }

    /// The reason at a field, empty when there is none.
    public @Nullable String reason(String field) {
        return report.fieldReasons().get(field);
    }

    /// Under which the browser keeps what is typed.
    public String draft() {
        return "report/%s/%s/%s"
                .formatted(report.key().month(), report.key().measure(), report.key().kind());
    }
}
