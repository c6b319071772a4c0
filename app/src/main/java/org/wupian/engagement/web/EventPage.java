package org.wupian.engagement.web;

import java.util.List;
import org.wupian.engagement.Invitation;
import org.wupian.engagement.MatchingEvent;
import org.wupian.ui.Screen;

/// One event with those invited.
///
/// @param roster name of the list, empty when none
/// @param hosts whether the caller holds it
/// @param begun whether its day has come, so that it can be said who came
/// @param invited whether the caller is one of those invited
public record EventPage(
        MatchingEvent event,
        String host,
        String roster,
        List<Invitation> invitations,
        boolean hosts,
        boolean invited,
        boolean begun)
        implements Screen {

    /// Whether the caller says who came.
    public boolean records() {
        return hosts && begun && event.state() != MatchingEvent.State.CANCELLED;
    }

    public String state() {
        return EventsController.state(event.state());
    }

    public String answer(Invitation it) {
        return org.wupian.ui.Text.t(
                "engagement.answer." + it.answer().name().toLowerCase(java.util.Locale.ROOT));
    }

    public String colour(Invitation it) {
        return switch (it.answer()) {
            case NONE -> "grey";
            case COMES -> "green";
            case DECLINES -> "amber";
        };
    }
}
