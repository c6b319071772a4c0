package org.wupian.supervision;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.GroupMember;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;

/// Circulation by working group (按组通报): each group sees the month of its own measures and passes it
/// on to its members and to the units with a duty in them.
///
/// Source: the plan, safeguard on working mechanisms (保障机制：健全工作机制).
@Service
public class Circulations {

    private final CirculationTable table;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Circulations(
            CirculationTable table,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /// What the caller received or passed on, newest first.
    @Transactional(readOnly = true)
    public List<Circulation> of(YearMonth month) {
        return table.of(month);
    }

    @Transactional(readOnly = true)
    public Circulation get(long id) {
        return table.find(id).orElseThrow(() -> new NotFound("circulation " + id));
    }

    @Transactional(readOnly = true)
    public List<Circulation.Item> items(Circulation circulation) {
        return table.items(circulation.id());
    }

    /// Whom a circulation would reach now.
    @Transactional(readOnly = true)
    public List<String> recipients(YearMonth month, String circle) {
        TreeSet<String> reached = new TreeSet<>(table.concerned(month, circle));
        organisations.groupMembers().stream()
                .filter(it -> it.group().equals(circle))
                .map(GroupMember::member)
                .forEach(reached::add);
        reached.remove(circle);
        return List.copyOf(reached);
    }

    @Transactional
    public Circulation pass(YearMonth month, String circle, String note) {
        Caller caller = CurrentCaller.get();
        boolean own = caller.is(Role.GROUP) && caller.organisation().equals(circle);
        if (!own && !caller.is(Role.OFFICE)) {
            throw new Forbidden("circulation of " + circle);
        }
        List<String> recipients = recipients(month, circle);
        if (table.concerned(month, circle).isEmpty()) {
            throw new NotFound("month %s of %s".formatted(month, circle));
        }
        long id =
                table.put(
                        month, circle, note.strip(), recipients, caller.account(), clock.instant());
        events.publishEvent(new MonthCirculated(month, circle, id, recipients));
        return get(id);
    }
}
