package org.wupian.engagement.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wupian.engagement.ChooseUnit;
import org.wupian.engagement.Coverage;
import org.wupian.engagement.EngagementFilter;
import org.wupian.engagement.EngagementFilter.State;
import org.wupian.engagement.Engagements;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.roster.Roster;
import org.wupian.ui.ToDo;
import org.wupian.ui.ToDo.Urgency;
import org.wupian.ui.ToDos;

/// Whom to visit and whom to call again, and for whom nobody has been chosen yet (走访对接待办).
@Component
class EngagementToDos implements ToDos {

    private final Engagements engagements;
    private final Coverage coverage;
    private final ChooseUnit choose;

    EngagementToDos(Engagements engagements, Coverage coverage, ChooseUnit choose) {
        this.engagements = engagements;
        this.coverage = coverage;
        this.choose = choose;
    }

    @Override
    public List<ToDo> of(Caller caller) {
        List<ToDo> all = new ArrayList<>();
        if (caller.is(Role.BANK, Role.COUNTY)) {
            String own = caller.organisation();
            add(all, Urgency.OVERDUE, "overdue", own, State.OVERDUE);
            add(all, Urgency.WAITING, "visit", own, State.NOT_VISITED);
        }
        if (caller.is(Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR)) {
            coverage.rosters().stream()
                    .filter(it -> caller.worksFor(it.owner()) && choose.chooses(it))
                    .forEach(it -> unassigned(all, it));
        }
        return all;
    }

    private void add(List<ToDo> all, Urgency urgency, String key, String unit, State state) {
        int count = count("", unit, state);
        if (count > 0) {
            all.add(todo(urgency, key, "bank=" + unit + "&state=" + state.name(), count));
        }
    }

    private void unassigned(List<ToDo> all, Roster roster) {
        int count = count(roster.code(), "", State.UNASSIGNED);
        if (count > 0) {
            all.add(
                    todo(
                            Urgency.WAITING,
                            "assign",
                            "roster=" + roster.code() + "&state=" + State.UNASSIGNED.name(),
                            count,
                            roster.name()));
        }
    }

    private int count(String roster, String unit, State state) {
        return engagements.count(
                new EngagementFilter(roster, unit, "", state, "", engagements.today()));
    }

    private static ToDo todo(Urgency urgency, String key, String query, Object... arguments) {
        return new ToDo(
                urgency,
                EngagementWords.t("desk." + key, arguments),
                "/engagements?" + query,
                EngagementWords.t("desk." + key + ".do"),
                null);
    }
}
