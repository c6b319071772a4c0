package org.wupian.supervision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.supervision.Month;
import org.wupian.supervision.Months;
import org.wupian.supervision.Report;
import org.wupian.supervision.ReportState;
import org.wupian.supervision.Reports;
import org.wupian.ui.Text;
import org.wupian.ui.ToDo;
import org.wupian.ui.ToDo.Urgency;
import org.wupian.ui.ToDos;

/// What the month asks of a person: reports to write, to review, a month to open or close.
@Component
class MonthToDos implements ToDos {

    /// More than this many reports are summed up in one line.
    private static final int SINGLY = 5;

    private final Months months;
    private final Reports reports;
    private final Clock clock;

    MonthToDos(Months months, Reports reports, Clock clock) {
        this.months = months;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public List<ToDo> of(Caller caller) {
        if (caller.is(Role.ADMINISTRATOR, Role.AUDITOR, Role.ENTERPRISE)) {
            return List.of();
        }
        List<ToDo> all = new ArrayList<>();
        List<Month> open =
                months.all().stream()
                        .filter(it -> it.state().takesReports())
                        .sorted(Comparator.comparing(Month::month))
                        .toList();
        for (Month month : open) {
            all.addAll(own(month, caller));
            if (caller.is(Role.OFFICE)) {
                all.addAll(office(month));
            }
        }
        if (open.isEmpty() && caller.is(Role.OFFICE)) {
            all.add(todo(Urgency.WAITING, "open", "/months", null));
        }
        return all;
    }

    private List<ToDo> own(Month month, Caller caller) {
        if (!caller.worksFor(caller.organisation())) {
            return List.of();
        }
        List<Report> open =
                reports.of(month.month(), caller.organisation()).stream()
                        .filter(Report::isOpen)
                        .toList();
        boolean late = month.isLateOn(LocalDate.now(clock));
        List<ToDo> all = new ArrayList<>();
        List<Report> toWrite =
                open.stream().filter(it -> it.state() != ReportState.RETURNED).toList();
        for (Report it : open) {
            if (it.state() == ReportState.RETURNED) {
                all.add(single(it, Urgency.RETURNED, "returned", month));
            }
        }
        if (toWrite.size() > SINGLY) {
            all.add(
                    todo(
                            late ? Urgency.OVERDUE : Urgency.DUE,
                            late ? "lateMany" : "dueMany",
                            "/months/" + month.month(),
                            month.dueOn(),
                            month.month(),
                            toWrite.size()));
        } else {
            for (Report it : toWrite) {
                all.add(
                        single(
                                it,
                                late ? Urgency.OVERDUE : Urgency.DUE,
                                late ? "late" : "due",
                                month));
            }
        }
        return all;
    }

    private List<ToDo> office(Month month) {
        String board = "/months/" + month.month();
        Month.Progress progress = month.progress();
        List<ToDo> all = new ArrayList<>();
        if (progress.toReview() > 0) {
            all.add(
                    todo(
                            Urgency.WAITING,
                            "review",
                            board,
                            null,
                            month.month(),
                            progress.toReview()));
        }
        if (progress.missing() > 0 && month.isLateOn(LocalDate.now(clock))) {
            all.add(
                    todo(
                            Urgency.OVERDUE,
                            "missing",
                            board,
                            month.dueOn(),
                            month.month(),
                            progress.missing()));
        }
        if (progress.owed() > 0 && progress.accepted() == progress.owed()) {
            all.add(todo(Urgency.WAITING, "close", board, null, month.month()));
        }
        return all;
    }

    private static ToDo single(Report it, Urgency urgency, String key, Month month) {
        return todo(
                urgency,
                key,
                Links.report(it.key()),
                month.dueOn(),
                it.key().measure(),
                it.title(),
                Text.t("supervision.kind." + Lights.word(it.key().kind())),
                month.month());
    }

    private static ToDo todo(
            Urgency urgency,
            String key,
            String path,
            @org.jspecify.annotations.Nullable LocalDate due,
            Object... arguments) {
        return new ToDo(
                urgency,
                Text.t("supervision.desk." + key, arguments),
                path,
                Text.t("supervision.desk." + key + ".do"),
                due);
    }
}
