package org.wupian.supervision.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Area;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Caller;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.supervision.Circulations;
import org.wupian.supervision.Month;
import org.wupian.supervision.Report;
import org.wupian.supervision.ReportFilter;
import org.wupian.supervision.ReportKind;
import org.wupian.supervision.Reports;
import org.wupian.supervision.Standing;
import org.wupian.supervision.Tally;
import org.wupian.ui.Errors;

/// Puts a working group's month together.
@Component
class CirclePages {

    private static final int MOST = 5_000;

    private final Reports reports;
    private final Circulations circulations;
    private final Organisations organisations;

    CirclePages(Reports reports, Circulations circulations, Organisations organisations) {
        this.reports = reports;
        this.circulations = circulations;
        this.organisations = organisations;
    }

    @Transactional(readOnly = true)
    CirclePage of(Month month, String circle, Errors errors) {
        return of(month, circle, "", errors);
    }

    /// @throws NotFound when no area is followed by the group
    @Transactional(readOnly = true)
    CirclePage of(Month month, String circle, String note, Errors errors) {
        List<String> areas =
                organisations.areas().stream()
                        .filter(it -> circle.equals(it.group()))
                        .map(Area::code)
                        .toList();
        if (areas.isEmpty()) {
            throw new NotFound("circle " + circle);
        }
        YearMonth when = month.month();
        Map<String, List<Standing>> byMeasure =
                reports.standings(when).stream()
                        .filter(it -> areas.contains(it.area()))
                        .collect(Collectors.groupingBy(Standing::measure));
        Caller caller = CurrentCaller.get();
        if (caller.is(Role.GROUP) && !caller.organisation().equals(circle)) {
            throw new NotFound("circle " + circle);
        }
        return new CirclePage(
                month,
                organisations.get(circle),
                Tally.of(byMeasure.values().stream().flatMap(List::stream).toList()),
                summaries(when, circle).stream()
                        .map(it -> line(it, byMeasure.getOrDefault(it.key().measure(), List.of())))
                        .toList(),
                circulations.of(when).stream().filter(it -> it.circle().equals(circle)).toList(),
                circulations.recipients(when, circle).size(),
                caller.is(Role.OFFICE)
                        || (caller.is(Role.GROUP) && caller.organisation().equals(circle)),
                note,
                errors,
                organisations);
    }

    private List<Report> summaries(YearMonth month, String circle) {
        return reports.page(month, new ReportFilter("", "", null, circle), 0, MOST).stream()
                .filter(it -> it.key().kind() == ReportKind.SUMMARY)
                .toList();
    }

    private static CirclePage.Line line(Report summary, List<Standing> standings) {
        return new CirclePage.Line(summary, Tally.of(standings));
    }
}
