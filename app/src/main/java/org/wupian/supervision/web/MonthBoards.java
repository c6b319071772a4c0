package org.wupian.supervision.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.kernel.Role;
import org.wupian.supervision.Month;
import org.wupian.supervision.Months;
import org.wupian.supervision.ReportKey;
import org.wupian.supervision.Reports;
import org.wupian.supervision.Reviews;
import org.wupian.supervision.Standing;
import org.wupian.supervision.Status;
import org.wupian.supervision.Tally;
import org.wupian.supervision.web.MonthBoardPage.Concern;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Errors;
import org.wupian.ui.Listing;

/// Puts a month's board together.
@Component
class MonthBoards {

    private final Months months;
    private final Reports reports;
    private final Reviews reviews;
    private final MonthBoard board;
    private final Organisations organisations;
    private final People people;

    MonthBoards(
            Months months,
            Reports reports,
            Reviews reviews,
            MonthBoard board,
            Organisations organisations,
            People people) {
        this.months = months;
        this.reports = reports;
        this.reviews = reviews;
        this.board = board;
        this.organisations = organisations;
        this.people = people;
    }

    @Transactional(readOnly = true)
    Answer measures(Month month, Ask ask, Errors errors) {
        List<Standing> all = reports.standings(month.month());
        return page(month, all, board.measures(ask, all), "/board", errors);
    }

    @Transactional(readOnly = true)
    Answer units(Month month, Ask ask) {
        List<Standing> all = reports.standings(month.month());
        return page(month, all, board.units(ask, month, all), "/units", Errors.NONE);
    }

    @Transactional(readOnly = true)
    Answer reports(Month month, Ask ask) {
        List<Standing> all = reports.standings(month.month());
        return page(month, all, board.reports(ask, month, all), "/reports", Errors.NONE);
    }

    private Answer page(
            Month month, List<Standing> all, Listing<?> listing, String tab, Errors errors) {
        return listing.answer(() -> {
            List<ReportKey> waiting = reviews.waiting(month.month());
            return new MonthBoardPage(
                    month,
                    Tally.of(all),
                    listing,
                    tab,
                    concerns(all, Status.OFF_TRACK),
                    concerns(all, Status.AT_RISK),
                    waiting.isEmpty() ? null : waiting.getFirst(),
                    months.steps(month.month()),
                    CurrentCaller.get().is(Role.OFFICE),
                    errors,
                    organisations,
                    people);
        });
    }

    /// The reports that say so of themselves, by measure in the plan's order.
    private static List<Concern> concerns(List<Standing> all, Status status) {
        Map<String, List<Standing>> measures =
                all.stream()
                        .filter(it -> it.status() == status)
                        .collect(
                                Collectors.groupingBy(
                                        Standing::measure,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return measures.values().stream().map(Concern::new).toList();
    }
}
