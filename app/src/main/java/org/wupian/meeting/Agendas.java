package org.wupian.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.kernel.NotFound;
import org.wupian.meeting.AgendaItem.Source;

/// What a meeting talks about (议程): drawn up from open major matters and red measures of its month,
/// then edited.
@Service
public class Agendas {

    private final AgendaTable table;
    private final MeetingTable meetings;
    private final MatterTable matters;
    private final RedMeasureQuery red;
    private final Escalation escalation;
    private final TaskForce taskForce;
    private final Drafts drafts;
    private final Clock clock;

    Agendas(
            AgendaTable table,
            MeetingTable meetings,
            MatterTable matters,
            RedMeasureQuery red,
            Escalation escalation,
            TaskForce taskForce,
            Drafts drafts,
            Clock clock) {
        this.table = table;
        this.meetings = meetings;
        this.matters = matters;
        this.red = red;
        this.escalation = escalation;
        this.taskForce = taskForce;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<AgendaItem> of(long meeting) {
        return table.of(meeting);
    }

    /// The red measures of a meeting's month, as far as its host looks at them.
    @Transactional(readOnly = true)
    public List<RedMeasure> red(Meeting meeting) {
        return red.of(meeting.month(), taskForce.areas(meeting.host()));
    }

    /// The open major matters a meeting's host looks at.
    @Transactional(readOnly = true)
    public List<Matter> matters(Meeting meeting) {
        return matters.open(taskForce.isWhole(meeting.host()) ? null : meeting.host());
    }

    /// Puts on the agenda what belongs there and is not on it yet.
    ///
    /// @return how many items were added
    @Transactional
    public int draw(long id) {
        Meeting meeting = meetings.planned(id);
        escalation.markLate(LocalDate.now(clock), clock.instant());
        List<AgendaTable.Draft> items = new ArrayList<>();
        matters(meeting).forEach(it -> items.add(drafts.of(it)));
        red(meeting).forEach(it -> items.add(drafts.of(it)));
        return table.add(id, items);
    }

    @Transactional
    public void add(long id, String title, String note) {
        meetings.planned(id);
        table.add(id, List.of(new AgendaTable.Draft(Source.OTHER, null, null, null, title, note)));
    }

    @Transactional
    public void change(long id, long item, String title, String note) {
        meetings.planned(id);
        found(table.change(id, item, title, note), item);
    }

    @Transactional
    public void remove(long id, long item) {
        meetings.planned(id);
        found(table.remove(id, item), item);
    }

    /// Moves an item before the one above it, or after the one below it.
    @Transactional
    public void move(long id, long item, boolean up) {
        meetings.planned(id);
        List<Long> order = new ArrayList<>(table.of(id).stream().map(AgendaItem::id).toList());
        int here = order.indexOf(item);
        found(here < 0 ? 0 : 1, item);
        int there = up ? here - 1 : here + 1;
        if (there >= 0 && there < order.size()) {
            Collections.swap(order, here, there);
            table.order(id, order);
        }
    }

    private static void found(int changed, long item) {
        if (changed == 0) {
            throw new NotFound("agenda item " + item);
        }
    }
}
