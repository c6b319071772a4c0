package org.wupian.meeting.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisations;
import org.wupian.meeting.Meeting;
import org.wupian.meeting.MeetingKind;
import org.wupian.meeting.NewMeeting;
import org.wupian.meeting.TaskForce;

/// A meeting as it is typed in (会议通知表单).
public record MeetingForm(
        @Nullable String kind,
        @Nullable String host,
        @Nullable String title,
        @Nullable String month,
        @Nullable String heldOn,
        @Nullable String place,
        @Nullable List<String> participants) {

    static MeetingForm suggested(String host, LocalDate today, List<String> participants) {
        return new MeetingForm(
                MeetingKind.SCHEDULING.name(),
                host,
                "",
                YearMonth.from(today).minusMonths(1).toString(),
                today.toString(),
                "",
                participants);
    }

    static MeetingForm of(Meeting it) {
        return new MeetingForm(
                it.kind().name(),
                it.host(),
                it.title(),
                it.month().toString(),
                it.heldOn().toString(),
                it.place(),
                it.participants());
    }

    /// What may still be changed of a meeting: its title, day, place and who comes.
    NewMeeting arrangement(Meeting meeting, Organisations organisations) {
        Check check = new Check();
        NewMeeting it =
                new NewMeeting(
                        meeting.kind(),
                        meeting.host(),
                        check.text("title", title, 100),
                        meeting.month(),
                        check.day("heldOn", heldOn),
                        check.optional("place", place, 100),
                        check.units("participants", participants, organisations));
        check.done();
        return it;
    }

    NewMeeting meeting(TaskForce taskForce, Organisations organisations) {
        Check check = new Check();
        String code = host == null ? "" : host;
        if (taskForce.find(code).isEmpty()) {
            check.wrong("host", "meeting.error.host");
        }
        NewMeeting it =
                new NewMeeting(
                        check.one("kind", kind, MeetingKind.class),
                        code,
                        check.text("title", title, 100),
                        check.month("month", month),
                        check.day("heldOn", heldOn),
                        check.optional("place", place, 100),
                        check.units("participants", participants, organisations));
        check.done();
        return it;
    }

    public boolean invites(String organisation) {
        return participants != null && participants.contains(organisation);
    }
}
