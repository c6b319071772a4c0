package org.wupian.roster.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.roster.Push;
import org.wupian.roster.Pushes;
import org.wupian.roster.Receipts;
import org.wupian.roster.Standing;
import org.wupian.roster.Standings;
import org.wupian.ui.Text;
import org.wupian.ui.ToDo;
import org.wupian.ui.ToDo.Urgency;
import org.wupian.ui.ToDos;

/// What the rosters ask of a person: versions to acknowledge, previews to look at, rows to decide
/// about, enterprises to answer, flagged entries, changes to publish, receipts to see after.
@Component
class RosterToDos implements ToDos {

    private final Standings standings;
    private final Pushes pushes;
    private final Clock clock;

    RosterToDos(Standings standings, Pushes pushes, Clock clock) {
        this.standings = standings;
        this.pushes = pushes;
        this.clock = clock;
    }

    @Override
    public List<ToDo> of(Caller caller) {
        if (caller.is(Role.ADMINISTRATOR, Role.AUDITOR, Role.ENTERPRISE)) {
            return List.of();
        }
        List<ToDo> all = new ArrayList<>();
        pushes.own().stream().filter(Push::owesReceipt).forEach(it -> all.add(acknowledge(it)));
        if (!caller.is(Role.BANK, Role.INSURER)) {
            standings.all().forEach(it -> all.addAll(of(it, caller)));
        }
        return all;
    }

    private ToDo acknowledge(Push it) {
        boolean late = it.isLateOn(LocalDate.now(clock));
        return dated(
                late ? Urgency.OVERDUE : Urgency.NEW,
                late ? "late" : "pushed",
                Links.version(it),
                it.dueOn(),
                it.rosterName(),
                it.number(),
                it.joined(),
                it.left());
    }

    private static List<ToDo> of(Standing it, Caller caller) {
        String code = it.roster().code();
        String name = it.roster().name();
        List<ToDo> all = new ArrayList<>();
        if (it.preview() != null && !caller.is(Role.GROUP)) {
            all.add(
                    todo(
                            Urgency.WAITING,
                            "preview",
                            Links.batch(it.preview()),
                            name,
                            it.previews()));
        }
        if (caller.worksFor(it.roster().owner())) {
            if (it.toReview() > 0) {
                all.add(todo(Urgency.WAITING, "review", Links.review(code), name, it.toReview()));
            }
            if (it.requests() > 0) {
                all.add(
                        todo(
                                Urgency.WAITING,
                                "requests",
                                Links.requests(code),
                                name,
                                it.requests()));
            }
            if (it.flagged() > 0) {
                all.add(todo(Urgency.WAITING, "flagged", Links.flagged(code), name, it.flagged()));
            }
            if (!it.unpublished().isEmpty()) {
                all.add(
                        todo(
                                Urgency.WAITING,
                                "publish",
                                Links.roster(code) + "#publish",
                                name,
                                it.unpublished().joined(),
                                it.unpublished().left(),
                                it.unpublished().changed()));
            }
        }
        Receipts receipts = it.receipts();
        boolean sees =
                caller.worksFor(it.roster().owner()) || caller.worksFor(it.roster().through());
        if (sees && receipts != null && receipts.late() > 0) {
            all.add(
                    dated(
                            Urgency.OVERDUE,
                            "receipts",
                            Links.version(code, receipts.number()) + "/receipts",
                            receipts.dueOn(),
                            name,
                            receipts.number(),
                            receipts.late()));
        }
        return all;
    }

    private static ToDo todo(Urgency urgency, String key, String path, Object... arguments) {
        return dated(urgency, key, path, null, arguments);
    }

    private static ToDo dated(
            Urgency urgency,
            String key,
            String path,
            @Nullable LocalDate due,
            Object... arguments) {
        return new ToDo(
                urgency,
                Text.t("roster.desk." + key, arguments),
                path,
                Text.t("roster.desk." + key + ".do"),
                due);
    }
}
