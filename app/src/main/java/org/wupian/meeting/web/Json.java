package org.wupian.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.meeting.Action;
import org.wupian.meeting.AgendaItem;
import org.wupian.meeting.Decision;
import org.wupian.meeting.Filing;
import org.wupian.meeting.Matter;
import org.wupian.meeting.MatterStep;
import org.wupian.meeting.Meeting;

/// What programs get: the same as the pages show, units with id and name (接口数据).
@Component
class Json {

    private final Organisations organisations;

    Json(Organisations organisations) {
        this.organisations = organisations;
    }

    record Items<T>(List<T> items) {}

    record Unit(String id, String name) {}

    record MeetingJson(
            long id,
            String kind,
            Unit host,
            int ordinal,
            String title,
            String month,
            LocalDate heldOn,
            String place,
            String state,
            List<Unit> participants,
            int actions,
            int open) {}

    /// A meeting with everything that belongs to it.
    record MeetingInFull(
            MeetingJson meeting,
            List<AgendaItem> agenda,
            String minutes,
            int minutesVersion,
            List<DecisionJson> decisions) {}

    record DecisionJson(int number, String text, List<ActionJson> actions) {}

    record ActionJson(
            long id,
            long meeting,
            String decision,
            String task,
            Unit owner,
            LocalDate dueOn,
            String state,
            String proof,
            @Nullable LocalDate doneOn) {}

    record MatterJson(
            long id,
            String title,
            String description,
            @Nullable String area,
            Unit reportedBy,
            Instant reportedAt,
            @Nullable Unit assignedTo,
            @Nullable LocalDate dueOn,
            String state,
            boolean late,
            List<MatterStep> steps) {}

    record FilingJson(
            long id,
            Unit organisation,
            String title,
            String number,
            LocalDate issuedOn,
            String text,
            @Nullable String file,
            Instant filedAt,
            boolean withdrawn) {}

    Unit unit(String code) {
        return new Unit(code, organisations.name(code));
    }

    MeetingJson of(Meeting it) {
        YearMonth month = it.month();
        return new MeetingJson(
                it.id(),
                it.kind().name(),
                unit(it.host()),
                it.ordinal(),
                it.title(),
                month.toString(),
                it.heldOn(),
                it.place(),
                it.state().name(),
                it.participants().stream().map(this::unit).toList(),
                it.actions(),
                it.open());
    }

    DecisionJson of(Decision it, LocalDate today) {
        return new DecisionJson(
                it.number(), it.text(), it.actions().stream().map(a -> of(a, today)).toList());
    }

    ActionJson of(Action it, LocalDate today) {
        return new ActionJson(
                it.id(),
                it.meeting(),
                it.decision(),
                it.task(),
                unit(it.owner()),
                it.dueOn(),
                it.state(today).name(),
                it.proof(),
                it.doneOn());
    }

    MatterJson of(Matter it, List<MatterStep> steps, LocalDate today) {
        return new MatterJson(
                it.id(),
                it.title(),
                it.description(),
                it.area(),
                unit(it.reportedBy()),
                it.reportedAt(),
                it.assignedTo() == null ? null : unit(it.assignedTo()),
                it.dueOn(),
                it.state().name(),
                it.isLate(today),
                steps);
    }

    FilingJson of(Filing it) {
        return new FilingJson(
                it.id(),
                unit(it.organisation()),
                it.title(),
                it.number(),
                it.issuedOn(),
                it.text(),
                it.attachment() == null ? null : "/api/v1/filings/" + it.id() + "/file",
                it.filedAt(),
                it.withdrawn());
    }
}
