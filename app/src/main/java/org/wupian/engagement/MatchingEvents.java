package org.wupian.engagement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Operators;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.notification.NewNotice;
import org.wupian.notification.Notices;
import org.wupian.roster.Member;
import org.wupian.roster.MemberFilter;
import org.wupian.roster.Versions;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Bank–enterprise events (银企对接活动): a unit calls one, invites banks and the enterprises of a list,
/// they answer, and the host says who came.
@Service
public class MatchingEvents {

    /// The most enterprises invited to one event.
    public static final int MOST = 2000;

    private final EventTable table;
    private final Versions versions;
    private final Operators operators;
    private final Organisations organisations;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MatchingEvents(
            EventTable table,
            Versions versions,
            Operators operators,
            Organisations organisations,
            Notices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.versions = versions;
        this.operators = operators;
        this.organisations = organisations;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Those the caller may see: administration all, banks and enterprises those they are invited
    /// to.
    @Transactional(readOnly = true)
    public List<MatchingEvent> all() {
        return table.all();
    }

    /// @throws NotFound when there is none, or none the caller may see
    public MatchingEvent get(long id) {
        return transaction
                .execute(_ -> table.find(id))
                .orElseThrow(() -> new NotFound("event/" + id));
    }

    /// Everybody for the administration, a county the units and its own enterprises, only
    /// themselves for those invited.
    @Transactional(readOnly = true)
    public List<Invitation> invitations(long id) {
        return table.invitations(id);
    }

    /// Calls an event and invites; enterprises are those of the list's newest version.
    public MatchingEvent call(NewEvent it) {
        Caller caller = CurrentCaller.get();
        if (!caller.is(Role.OFFICE, Role.GROUP, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR)) {
            throw new Forbidden("event");
        }
        List<Member> members = it.roster().isEmpty() ? List.of() : members(it);
        List<Organisation> units = it.units().stream().map(organisations::get).toList();
        if (units.isEmpty() && members.isEmpty()) {
            throw new Invalid(new FieldError("units", "engagement.error.nobody"));
        }
        long id =
                asSystem(() -> {
                    long added =
                            table.add(it, caller.organisation(), caller.account(), clock.instant());
                    invite(added, it, units, members);
                    return added;
                });
        return get(id);
    }

    private List<Member> members(NewEvent it) {
        int number =
                versions.newest(it.roster())
                        .orElseThrow(() ->
                                new Invalid(new FieldError("roster", "engagement.error.noVersion")))
                        .number();
        MemberFilter filter =
                new MemberFilter(it.roster(), number, "", it.county(), "", "", "", null);
        if (versions.count(filter) > MOST) {
            throw new Invalid(new FieldError("roster", "engagement.error.tooMany", MOST));
        }
        return versions.members(filter, 0, MOST).stream()
                .filter(member -> member.operator() != null)
                .toList();
    }

    private void invite(long id, NewEvent it, List<Organisation> units, List<Member> members) {
        List<String> fresh =
                table.inviteUnits(
                        id,
                        units.stream().map(Organisation::code).toList(),
                        units.stream().map(Organisation::name).toList(),
                        clock.instant());
        List<Long> numbers =
                members.stream().map(Member::operator).filter(java.util.Objects::nonNull).toList();
        table.inviteOperators(
                id, numbers, members.stream().map(Member::name).toList(), clock.instant());
        List<String> told = new java.util.ArrayList<>(fresh);
        told.addAll(operators.accountsOf(numbers));
        notices.tellAll(
                told.stream()
                        .map(unit ->
                                new NewNotice(
                                        unit,
                                        null,
                                        "engagement.notice.invited",
                                        List.of(it.title(), it.heldOn().toString(), it.place()),
                                        "/events/" + id))
                        .toList());
        events.publishEvent(
                EventHappened.of(EventHappened.What.CALLED, table.find(id).orElseThrow()));
    }

    /// One who is invited says whether they come.
    public void answer(long invitation, boolean comes) {
        Invitation it =
                transaction
                        .execute(_ -> table.invitation(invitation))
                        .orElseThrow(() -> new NotFound("invitation/" + invitation));
        Caller caller = CurrentCaller.get();
        boolean own =
                caller.worksFor(it.organisation())
                        || (caller.is(Role.ENTERPRISE) && it.operator() != null);
        if (!own) {
            throw new Forbidden("invitation/" + invitation);
        }
        requirePlanned(get(it.event()));
        asSystem(() -> {
            table.answer(
                    invitation,
                    comes ? Invitation.Answer.COMES : Invitation.Answer.DECLINES,
                    clock.instant());
            return invitation;
        });
    }

    /// The host says who came; the event has been held then. Said again, it replaces what was said.
    ///
    /// @param came numbers of the invitations
    public MatchingEvent attended(long id, List<Long> came) {
        MatchingEvent event = requireHost(id);
        if (event.state() == MatchingEvent.State.CANCELLED) {
            throw new Conflict("engagement.conflict.cancelled");
        }
        if (LocalDate.now(clock).isBefore(event.heldOn())) {
            throw new Conflict("engagement.conflict.early", event.heldOn());
        }
        asSystem(() -> {
            List<Long> invited = table.invitations(id).stream().map(Invitation::id).toList();
            came.stream()
                    .filter(it -> !invited.contains(it))
                    .findFirst()
                    .ifPresent(it -> {
                        throw new NotFound("invitation/" + it);
                    });
            table.attended(id, came);
            table.state(id, MatchingEvent.State.HELD);
            events.publishEvent(EventHappened.of(EventHappened.What.HELD, event));
            return id;
        });
        return get(id);
    }

    public MatchingEvent cancel(long id) {
        MatchingEvent event = requireHost(id);
        requirePlanned(event);
        asSystem(() -> {
            table.state(id, MatchingEvent.State.CANCELLED);
            notices.tellAll(
                    table.invitations(id).stream()
                            .filter(Invitation::isUnit)
                            .map(it ->
                                    new NewNotice(
                                            it.organisation(),
                                            null,
                                            "engagement.notice.cancelled",
                                            List.of(event.title(), event.heldOn().toString()),
                                            "/events/" + id))
                            .toList());
            events.publishEvent(EventHappened.of(EventHappened.What.CANCELLED, event));
            return id;
        });
        return get(id);
    }

    /// Whether the caller holds the event.
    public static boolean hosts(MatchingEvent event) {
        Caller caller = CurrentCaller.get();
        return caller.is(Role.OFFICE) || caller.worksFor(event.host());
    }

    private MatchingEvent requireHost(long id) {
        MatchingEvent event = get(id);
        if (!hosts(event)) {
            throw new Forbidden(event.subject());
        }
        return event;
    }

    private static void requirePlanned(MatchingEvent event) {
        if (!event.isPlanned()) {
            throw new Conflict("engagement.conflict.state");
        }
    }

    private <T> T asSystem(Supplier<T> work) {
        return CurrentCaller.onBehalf(() -> transaction.execute(_ -> work.get()));
    }
}
