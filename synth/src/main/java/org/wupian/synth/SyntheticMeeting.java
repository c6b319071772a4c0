package org.wupian.synth;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An invented meeting (合成会议) and what it decided.
///
/// @param attendees codes of the units that took part
/// @param heldOn may lie in the future of a clock: then it is planned only
public record SyntheticMeeting(
        Kind kind,
        String title,
        LocalDate heldOn,
        String place,
        String chair,
        List<String> attendees,
        String minutes,
        List<Decision> decisions) {

    public enum Kind {
        /// Joint meeting of a group or of the task force (联席会议).
        JOINT,
        /// Monthly scheduling (月调度).
        SCHEDULING
    }

    public SyntheticMeeting {
        attendees = List.copyOf(attendees);
        decisions = List.copyOf(decisions);
    }

    /// One decision (议定事项) and the action it became.
    ///
    /// @param measure number of the measure it is about
    /// @param owner code of the unit that has to do it
    /// @param doneOn null when it is not done yet
    public record Decision(
            String text,
            String measure,
            String owner,
            LocalDate dueOn,
            @Nullable LocalDate doneOn) {}
}
