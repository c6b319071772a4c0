package org.wupian.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// A meeting of the task force or of a working group (会议).
///
/// @param host code of the organisation that calls it
/// @param ordinal counts the host's meetings of this kind within the year, from 1
/// @param month the month it looks at
/// @param participants codes of those invited, the host among them
/// @param actions what its decisions asked for
/// @param open how many of these are not done
public record Meeting(
        long id,
        MeetingKind kind,
        String host,
        int ordinal,
        String title,
        YearMonth month,
        LocalDate heldOn,
        String place,
        MeetingState state,
        List<String> participants,
        int actions,
        int open) {

    public boolean isPlanned() {
        return state == MeetingState.PLANNED;
    }

    public String subject() {
        return "meeting/" + id;
    }
}
