package org.wupian.supervision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToUnitsAndAuditor;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.supervision.Circulations;
import org.wupian.supervision.CloseOutcome;
import org.wupian.supervision.Month;
import org.wupian.supervision.Months;
import org.wupian.supervision.Report;
import org.wupian.supervision.ReportFilter;
import org.wupian.supervision.Reports;
import org.wupian.supervision.Reviews;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Listing;
import org.wupian.ui.SeeOther;

/// The months' pages.
@Controller
@RequestMapping("/months")
class MonthController {

    private final Months months;
    private final Reports reports;
    private final Reviews reviews;
    private final Circulations circulations;
    private final MonthBoards boards;
    private final CirclePages circles;
    private final Clock clock;

    MonthController(
            Months months,
            Reports reports,
            Reviews reviews,
            Circulations circulations,
            MonthBoards boards,
            CirclePages circles,
            Clock clock) {
        this.months = months;
        this.reports = reports;
        this.reviews = reviews;
        this.circulations = circulations;
        this.boards = boards;
        this.circles = circles;
        this.clock = clock;
    }

    @AllowedToUnitsAndAuditor
    @GetMapping
    Answer all(Ask ask) {
        return monthsPage(ask, Errors.NONE);
    }

    @Allowed(Role.OFFICE)
    @PostMapping
    Answer open(@RequestParam YearMonth month) {
        YearMonth now = YearMonth.now(clock);
        if (month.isAfter(now.plusMonths(1)) || month.isBefore(now.minusYears(3))) {
            return monthsPage(
                    MonthLists.unasked(),
                    new Errors(List.of(new FieldError("month", "supervision.error.month-far"))));
        }
        Month opened = months.open(month);
        return new SeeOther("/months/" + month)
                .flash("supervision.month.opened", month, opened.progress().owed());
    }

    @AllowedToUnitsAndAuditor
    @GetMapping("/{month}")
    Answer month(@PathVariable YearMonth month, Ask ask) {
        Month held = months.get(month);
        Caller caller = CurrentCaller.get();
        return switch (caller.role()) {
            case OFFICE, AUDITOR, SYSTEM -> boards.measures(held, ask, Errors.NONE);
            case GROUP -> circles.of(held, caller.organisation(), Errors.NONE);
            default -> unitPage(ask, held, caller);
        };
    }

    @Allowed({Role.OFFICE, Role.AUDITOR, Role.REGULATOR})
    @GetMapping("/{month}/board")
    Answer board(@PathVariable YearMonth month, Ask ask) {
        return boards.measures(months.get(month), ask, Errors.NONE);
    }

    @Allowed({Role.OFFICE, Role.AUDITOR, Role.REGULATOR})
    @GetMapping("/{month}/units")
    Answer units(@PathVariable YearMonth month, Ask ask) {
        return boards.units(months.get(month), ask);
    }

    @Allowed({Role.OFFICE, Role.AUDITOR, Role.REGULATOR})
    @GetMapping("/{month}/reports")
    Answer reports(@PathVariable YearMonth month, Ask ask) {
        return boards.reports(months.get(month), ask);
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/{month}/close")
    Answer close(@PathVariable YearMonth month, @RequestParam(defaultValue = "") String reason) {
        return switch (months.close(month, reason)) {
            case CloseOutcome.Closed _ ->
                    new SeeOther("/months/" + month).flash("supervision.month.closed", month);
            case CloseOutcome.Missing it ->
                    boards.measures(
                            it.month(),
                            new Ask("/months/" + month, Map.of()),
                            new Errors(
                                    List.of(
                                            new FieldError(
                                                    "reason",
                                                    "supervision.error.missing",
                                                    it.reports().size()))));
        };
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/{month}/revise")
    Answer revise(@PathVariable YearMonth month, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            return boards.measures(
                    months.get(month),
                    new Ask("/months/" + month, Map.of()),
                    new Errors(List.of(new FieldError("reason", "supervision.error.no-reason"))));
        }
        months.revise(month, reason);
        return new SeeOther("/months/" + month).flash("supervision.month.revised", month);
    }

    /// Accepts everything that waits for review.
    @Allowed(Role.OFFICE)
    @PostMapping("/{month}/accept")
    Answer accept(@PathVariable YearMonth month) {
        int count = reviews.acceptAll(month, ReportFilter.ALL);
        return new SeeOther("/months/" + month).flash("supervision.accepted.many", count);
    }

    private Answer unitPage(Ask ask, Month month, Caller caller) {
        List<Report> own = reports.of(month.month(), caller.organisation());
        Listing<Report> list = MonthLists.own(ask, own);
        return list.answer(() ->
                new UnitMonthPage(
                        month,
                        list,
                        own.stream().filter(Report::isOpen).count(),
                        month.isLateOn(LocalDate.now(clock)),
                        circulations.of(month.month())));
    }

    private Answer monthsPage(Ask ask, Errors errors) {
        List<Month> all = months.all();
        Listing<Month> list = MonthLists.months(ask, all);
        YearMonth next =
                all.isEmpty() ? YearMonth.now(clock) : all.getFirst().month().plusMonths(1);
        boolean opens = CurrentCaller.get().is(Role.OFFICE);
        return list.answer(() -> new MonthsPage(list, opens, next, errors));
    }
}
