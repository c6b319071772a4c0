package org.wupian.supervision.web;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.kernel.Role;
import org.wupian.supervision.AskedFigures;
import org.wupian.supervision.Content;
import org.wupian.supervision.EvidenceFiles;
import org.wupian.supervision.Report;
import org.wupian.supervision.ReportKey;
import org.wupian.supervision.Reports;
import org.wupian.supervision.Reviews;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// Puts the pages of one report together.
@Component
class ReportPages {

    private final Reports reports;
    private final Reviews reviews;
    private final EvidenceFiles files;
    private final AskedFigures asked;
    private final Organisations organisations;
    private final People people;

    ReportPages(
            Reports reports,
            Reviews reviews,
            EvidenceFiles files,
            AskedFigures asked,
            Organisations organisations,
            People people) {
        this.reports = reports;
        this.reviews = reviews;
        this.files = files;
        this.asked = asked;
        this.organisations = organisations;
        this.people = people;
    }

    /// The form for the unit itself while it may write, else the report to read.
    @Transactional(readOnly = true)
    Screen of(ReportKey key) {
        Report report = reports.get(key);
        return isWriter(key) && report.isOpen()
                ? form(report)
                : reading(report, Map.of(), Errors.NONE);
    }

    @Transactional(readOnly = true)
    ReportFormPage form(Report report) {
        String editor = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        ReportForm form = ReportForm.of(report, asked.of(report), editor);
        return form(report, form, null, Errors.NONE);
    }

    @Transactional(readOnly = true)
    ReportFormPage form(Report report, ReportForm typed, @Nullable Content other, Errors errors) {
        return new ReportFormPage(
                report,
                typed,
                before(report.key()),
                reports.changes(report),
                files.of(report),
                other,
                errors);
    }

    @Transactional(readOnly = true)
    ReportPage reading(Report report, Map<String, String> reasons, Errors errors) {
        ReportKey key = report.key();
        boolean office = CurrentCaller.get().is(Role.OFFICE);
        List<ReportKey> waiting = office ? reviews.waiting(key.month()) : List.of();
        int at = waiting.indexOf(key);
        return new ReportPage(
                report,
                reports.changes(report),
                files.of(report),
                reports.revisions(report),
                before(key),
                at > 0 ? waiting.get(at - 1) : null,
                at + 1 < waiting.size() ? waiting.get(at + 1) : null,
                waiting.size(),
                office,
                reasons,
                errors,
                organisations,
                people);
    }

    private @Nullable Report before(ReportKey key) {
        return reports.find(key.in(key.month().minusMonths(1))).orElse(null);
    }

    static boolean isWriter(ReportKey key) {
        return CurrentCaller.get().worksFor(key.organisation());
    }
}
