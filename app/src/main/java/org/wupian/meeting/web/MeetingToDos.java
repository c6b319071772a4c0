package org.wupian.meeting.web;

import static org.wupian.ui.Text.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.meeting.Action;
import org.wupian.meeting.Actions;
import org.wupian.meeting.Matter;
import org.wupian.meeting.MatterState;
import org.wupian.meeting.Matters;
import org.wupian.ui.ToDo;
import org.wupian.ui.ToDos;

/// What meetings and major matters ask of the caller's unit, and of who leads (会议任务和重大事项待办).
@Component
class MeetingToDos implements ToDos {

    private static final int LONGEST = 60;

    private final Actions actions;
    private final Matters matters;
    private final Clock clock;

    MeetingToDos(Actions actions, Matters matters, Clock clock) {
        this.actions = actions;
        this.matters = matters;
        this.clock = clock;
    }

    @Override
    public List<ToDo> of(Caller caller) {
        if (caller.is(Role.ADMINISTRATOR, Role.AUDITOR, Role.ENTERPRISE)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(
                        actions.all().stream()
                                .filter(it -> it.doneOn() == null && caller.worksFor(it.owner()))
                                .map(it -> toDo(it, today)),
                        matters.all().stream().flatMap(it -> toDo(it, caller, today)))
                .toList();
    }

    private static ToDo toDo(Action it, LocalDate today) {
        boolean late = it.state(today) == Action.State.OVERDUE;
        return toDo(urgency(late), "action", it.task(), "/actions/" + it.id(), it.dueOn());
    }

    private Stream<ToDo> toDo(Matter it, Caller caller, LocalDate today) {
        String path = "/matters/" + it.id();
        if (it.state().waits() && caller.worksFor(it.assignedTo())) {
            ToDo.Urgency urgency = urgency(it.isLate(today));
            return Stream.of(toDo(urgency, "matter", it.title(), path, it.dueOn()));
        }
        if (it.state() == MatterState.REPORTED && matters.leads(it)) {
            return Stream.of(toDo(ToDo.Urgency.WAITING, "assign", it.title(), path, null));
        }
        if (it.state() == MatterState.ANSWERED && matters.leads(it)) {
            return Stream.of(toDo(ToDo.Urgency.WAITING, "settle", it.title(), path, null));
        }
        return Stream.empty();
    }

    private static ToDo.Urgency urgency(boolean late) {
        return late ? ToDo.Urgency.OVERDUE : ToDo.Urgency.DUE;
    }

    private static ToDo toDo(
            ToDo.Urgency urgency, String what, String title, String path, @Nullable LocalDate due) {
        String brief = title.length() <= LONGEST ? title : title.substring(0, LONGEST) + "…";
        return new ToDo(
                urgency,
                t("meeting.desk." + what, brief),
                path,
                t("meeting.desk." + what + ".do"),
                due);
    }
}
