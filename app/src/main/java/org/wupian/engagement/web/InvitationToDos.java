package org.wupian.engagement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wupian.engagement.Invitation;
import org.wupian.engagement.MatchingEvent;
import org.wupian.engagement.MatchingEvents;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.ui.Text;
import org.wupian.ui.ToDo;
import org.wupian.ui.ToDos;

/// Invitations that wait for an answer (待回复的活动邀请), on the desk of those invited.
@Component
class InvitationToDos implements ToDos {

    private final MatchingEvents events;
    private final Clock clock;

    InvitationToDos(MatchingEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<ToDo> of(Caller caller) {
        if (!caller.is(Role.BANK, Role.INSURER, Role.ENTERPRISE)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<ToDo> all = new ArrayList<>();
        for (MatchingEvent event : events.all()) {
            boolean open = event.isPlanned() && !event.heldOn().isBefore(today);
            if (open
                    && events.invitations(event.id()).stream()
                            .anyMatch(it -> it.answer() == Invitation.Answer.NONE)) {
                all.add(
                        new ToDo(
                                ToDo.Urgency.WAITING,
                                Text.t("engagement.desk.invited", event.title(), event.place()),
                                "/events/" + event.id(),
                                Text.t("engagement.desk.invited.do"),
                                event.heldOn()));
            }
        }
        return all;
    }
}
