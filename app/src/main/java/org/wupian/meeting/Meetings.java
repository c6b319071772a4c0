package org.wupian.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.NotFound;
import org.wupian.ui.Conflict;

/// Joint meetings and monthly scheduling (联席会议、月调度会): the office calls them, a working group calls
/// its own.
@Service
public class Meetings {

    private final MeetingTable table;
    private final ActionTable actions;
    private final Agendas agendas;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(
            MeetingTable table,
            ActionTable actions,
            Agendas agendas,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.actions = actions;
        this.agendas = agendas;
        this.events = events;
        this.clock = clock;
    }

    /// Those the caller is concerned with, newest first.
    @Transactional(readOnly = true)
    public List<Meeting> all() {
        return table.all();
    }

    /// Meetings that talked about a measure, newest first, as far as the caller may see them.
    @Transactional(readOnly = true)
    public List<Meeting> about(String measure) {
        return table.about(measure);
    }

    /// @throws NotFound when there is none the caller may see
    @Transactional(readOnly = true)
    public Meeting get(long id) {
        return table.find(id).orElseThrow(() -> new NotFound("meeting/" + id));
    }

    @Transactional(readOnly = true)
    public Minutes minutes(long id) {
        return table.minutes(id).orElse(Minutes.NONE);
    }

    /// Calls a meeting. Its agenda is drawn up from open major matters and red measures.
    @Transactional
    public Meeting call(NewMeeting it) {
        Rights.requireLead(it.host(), "meeting of " + it.host());
        long id = table.add(it, clock.instant(), account());
        table.invite(id, invited(it.host(), it.participants()));
        agendas.draw(id);
        events.publishEvent(new Happened.MeetingCalled("meeting/" + id, it.host()));
        return get(id);
    }

    /// Changes title, day, place or who comes, while the meeting is being prepared.
    @Transactional
    public Meeting change(long id, NewMeeting it) {
        Meeting meeting = planned(id);
        table.change(id, it.title(), it.heldOn(), it.place());
        table.invite(id, invited(meeting.host(), it.participants()));
        events.publishEvent(new Happened.MeetingChanged(meeting.subject()));
        return get(id);
    }

    /// Stores the minutes.
    ///
    /// @param basedOn version of the text the writer started from
    @Transactional
    public MinutesOutcome write(long id, String text, int basedOn) {
        Meeting meeting = planned(id);
        Minutes stored = minutes(id);
        if (stored.text().equals(text.strip())) {
            return new MinutesOutcome.Stored(stored);
        }
        if (stored.version() != basedOn) {
            return new MinutesOutcome.Changed(stored, text);
        }
        table.write(id, text.strip(), clock.instant(), account());
        Minutes written = minutes(id);
        events.publishEvent(new Happened.MinutesWritten(meeting.subject(), written.version()));
        return new MinutesOutcome.Stored(written);
    }

    /// The meeting is over: agenda, minutes and decisions stand as they are.
    @Transactional
    public Meeting conclude(long id) {
        Meeting meeting = planned(id);
        if (minutes(id).text().isBlank()) {
            throw new Conflict("meeting.conflict.minutes");
        }
        if (meeting.heldOn().isAfter(LocalDate.now(clock))) {
            throw new Conflict("meeting.conflict.early", meeting.heldOn());
        }
        table.state(id, MeetingState.HELD);
        events.publishEvent(new Happened.MeetingHeld(meeting.subject()));
        return get(id);
    }

    /// The meeting will not be held. What was on its agenda stays open for the next one.
    @Transactional
    public Meeting cancel(long id, String reason) {
        Meeting meeting = planned(id);
        if (!actions.decisions(id).isEmpty()) {
            throw new Conflict("meeting.conflict.decided");
        }
        table.state(id, MeetingState.CANCELLED);
        events.publishEvent(new Happened.MeetingCancelled(meeting.subject(), reason));
        return get(id);
    }

    private Meeting planned(long id) {
        return table.planned(id);
    }

    private static List<String> invited(String host, List<String> participants) {
        List<String> all = new ArrayList<>(List.of(host));
        all.addAll(participants);
        return all;
    }

    private static String account() {
        return CurrentCaller.get().account();
    }
}
