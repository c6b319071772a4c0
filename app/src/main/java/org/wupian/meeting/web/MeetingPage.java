package org.wupian.meeting.web;

import java.util.List;
import org.wupian.meeting.AgendaItem;
import org.wupian.meeting.Meeting;
import org.wupian.meeting.Minutes;
import org.wupian.ui.Errors;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;

/// One meeting: who meets when, what about, what was decided, what is still open from before.
///
/// @param leads the caller prepares this meeting and it is not over
/// @param minutesTyped the minutes in the form; not those stored when another changed them
/// @param changed another person stored other minutes meanwhile
public record MeetingPage(
        Meeting meeting,
        String host,
        List<String> participants,
        List<AgendaItem> agenda,
        List<DecisionLine> decisions,
        List<ActionLine> carriedOver,
        Minutes minutes,
        String minutesTyped,
        boolean changed,
        boolean leads,
        DecisionForm form,
        List<Option> units,
        Errors errors)
        implements Screen {

    /// A decision with its actions.
    public record DecisionLine(int number, String text, List<ActionLine> actions) {}

    @Override
    public int status() {
        return changed ? 409 : errors.status();
    }
}
