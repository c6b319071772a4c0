package org.wupian.meeting;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wupian.notification.Notices;

/// Tells units what now waits for them (通知): an invitation, an action, a matter.
@Component
class TellUnits {

    private final Notices notices;
    private final MeetingTable meetings;
    private final ActionTable actions;
    private final MatterTable matters;

    TellUnits(Notices notices, MeetingTable meetings, ActionTable actions, MatterTable matters) {
        this.notices = notices;
        this.meetings = meetings;
        this.actions = actions;
        this.matters = matters;
    }

    @EventListener
    void invited(Happened.MeetingCalled it) {
        Meeting meeting = meetings.find(id(it.subject())).orElseThrow();
        meeting.participants().stream()
                .filter(unit -> !unit.equals(meeting.host()))
                .forEach(unit ->
                        tell(
                                unit,
                                "meeting.notice.invited",
                                "/meetings/" + meeting.id(),
                                meeting.title(),
                                meeting.heldOn()));
    }

    @EventListener
    void decided(Happened.DecisionTaken it) {
        actions.of(id(it.subject())).stream()
                .filter(action -> action.number() == it.number())
                .forEach(action -> asked(action, "meeting.notice.action"));
    }

    @EventListener
    void reopened(Happened.ActionReopened it) {
        asked(actions.find(id(it.subject())).orElseThrow(), "meeting.notice.reopened");
    }

    @EventListener
    void moved(Happened.MatterMoved it) {
        Matter matter = matters.find(id(it.subject())).orElseThrow();
        String link = "/matters/" + matter.id();
        switch (it.step()) {
            case ASSIGNED -> {
                if (matter.assignedTo() != null && matter.dueOn() != null) {
                    tell(
                            matter.assignedTo(),
                            "meeting.notice.assigned",
                            link,
                            matter.title(),
                            matter.dueOn());
                }
            }
            case ESCALATED -> {
                if (matter.assignedTo() != null) {
                    tell(matter.assignedTo(), "meeting.notice.escalated", link, matter.title());
                }
            }
            case CLOSED -> tell(matter.reportedBy(), "meeting.notice.closed", link, matter.title());
            case REPORTED, ANSWERED -> {
                if (matter.circle() != null) {
                    tell(matter.circle(), "meeting.notice.matter", link, matter.title());
                }
            }
        }
    }

    private void asked(Action action, String key) {
        tell(action.owner(), key, "/actions/" + action.id(), action.task(), action.dueOn());
    }

    private void tell(String unit, String key, String link, Object... arguments) {
        notices.tell(unit, key, link, arguments);
    }

    private static long id(String subject) {
        return Long.parseLong(subject.substring(subject.indexOf('/') + 1));
    }
}
