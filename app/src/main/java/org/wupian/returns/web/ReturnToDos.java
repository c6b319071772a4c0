package org.wupian.returns.web;

import static org.wupian.ui.Text.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.returns.Owed;
import org.wupian.returns.SubmissionState;
import org.wupian.returns.Submissions;
import org.wupian.supervision.Month;
import org.wupian.supervision.Months;
import org.wupian.ui.ToDo;
import org.wupian.ui.ToDo.Urgency;
import org.wupian.ui.ToDos;

/// What returns ask of a person: forms to hand in, forms to review, who is late (报送待办).
@Component
class ReturnToDos implements ToDos {

    /// Of more institutions than this the rest is summed up.
    private static final int NAMED = 3;

    private final Submissions submissions;
    private final Months months;
    private final Clock clock;

    ReturnToDos(Submissions submissions, Months months, Clock clock) {
        this.submissions = submissions;
        this.months = months;
        this.clock = clock;
    }

    @Override
    public List<ToDo> of(Caller caller) {
        List<ToDo> all = new ArrayList<>();
        if (caller.is(Role.BANK, Role.INSURER, Role.COUNTY, Role.DEPARTMENT)) {
            for (YearMonth month : open()) {
                submissions.owed(month).stream()
                        .filter(it -> !it.isReceived())
                        .map(this::own)
                        .forEach(all::add);
            }
        } else if (caller.is(Role.OFFICE, Role.REGULATOR)) {
            submissions.waiting().forEach((month, waiting) -> all.add(review(month, waiting)));
            open().forEach(month -> all.addAll(late(month)));
        }
        return all;
    }

    private List<YearMonth> open() {
        return months.all().stream()
                .filter(it -> it.state().takesReports())
                .map(Month::month)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private ToDo own(Owed it) {
        boolean returned =
                it.submission() != null && it.submission().state() == SubmissionState.RETURNED;
        boolean late = it.isLate(LocalDate.now(clock), clock.getZone());
        String key = returned ? "returned" : late ? "late" : "due";
        Urgency urgency = returned ? Urgency.RETURNED : late ? Urgency.OVERDUE : Urgency.DUE;
        return todo(urgency, key, it.key().path(), it.dueOn(), it.key().month(), it.form().shown());
    }

    private static ToDo review(YearMonth month, int waiting) {
        return todo(
                Urgency.WAITING,
                "review",
                "/returns?month=" + month + "&state=SUBMITTED",
                null,
                month,
                waiting);
    }

    private List<ToDo> late(YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        List<Owed> late =
                submissions.owed(month).stream()
                        .filter(it -> !it.isReceived() && it.isLate(today, clock.getZone()))
                        .toList();
        return late.isEmpty()
                ? List.of()
                : List.of(
                        todo(
                                Urgency.OVERDUE,
                                "missing",
                                "/returns?month=" + month,
                                late.getFirst().dueOn(),
                                month,
                                late.size(),
                                names(late)));
    }

    private static String names(List<Owed> late) {
        List<String> names = late.stream().map(it -> it.organisation().name()).distinct().toList();
        return names.stream().limit(NAMED).collect(Collectors.joining(t("returns.desk.and")))
                + (names.size() > NAMED ? t("returns.desk.more") : "");
    }

    private static ToDo todo(
            Urgency urgency,
            String key,
            String path,
            @Nullable LocalDate due,
            Object... arguments) {
        return new ToDo(
                urgency,
                t("returns.desk." + key, arguments),
                path,
                t("returns.desk." + key + ".do"),
                due);
    }
}
