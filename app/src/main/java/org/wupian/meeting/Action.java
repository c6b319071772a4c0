package org.wupian.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something a unit has to do by a day because a meeting decided it (任务).
///
/// @param decision text of the decision behind it
/// @param owner code of the organisation that has to do it
/// @param proof what was done and what shows it, empty until then
public record Action(
        long id,
        long meeting,
        String meetingTitle,
        String host,
        int number,
        String decision,
        String task,
        String owner,
        LocalDate dueOn,
        String proof,
        @Nullable LocalDate doneOn) {

    /// Where it stands on a day.
    public enum State {
        /// To be done (办理中).
        OPEN,
        /// Not done although the day has passed (逾期).
        OVERDUE,
        /// Done (已完成).
        DONE
    }

    public State state(LocalDate today) {
        if (doneOn != null) {
            return State.DONE;
        }
        return dueOn.isBefore(today) ? State.OVERDUE : State.OPEN;
    }

    public String subject() {
        return "action/" + id;
    }
}
