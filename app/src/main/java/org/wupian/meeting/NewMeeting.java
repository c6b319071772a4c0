package org.wupian.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// What is said when a meeting is called (会议通知).
///
/// @param host code of the task force or a working group
/// @param participants codes of those invited; the host need not be named
public record NewMeeting(
        MeetingKind kind,
        String host,
        String title,
        YearMonth month,
        LocalDate heldOn,
        String place,
        List<String> participants) {

    public NewMeeting {
        participants = List.copyOf(participants);
    }
}
