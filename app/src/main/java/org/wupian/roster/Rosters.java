package org.wupian.roster;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.directory.UnitClass;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;

/// The city's lists (名单库) and who may do what with them.
@Service
public class Rosters {

    private final RosterTable table;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rosters(
            RosterTable table,
            Organisations organisations,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.organisations = organisations;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// In the pack's order.
    public List<Roster> all() {
        return transaction.execute(_ -> table.all());
    }

    /// @throws NotFound when there is none of that code
    public Roster get(String code) {
        return transaction
                .execute(_ -> table.find(code))
                .orElseThrow(() -> new NotFound("roster/" + code));
    }

    /// Defines a roster or changes its definition; the office and the owner may.
    public Roster define(Roster it) {
        Caller caller = CurrentCaller.get();
        boolean known = all().stream().anyMatch(roster -> roster.code().equals(it.code()));
        boolean may = known ? keeps(get(it.code())) : caller.is(Role.OFFICE);
        if (!may || (!caller.is(Role.OFFICE) && !it.owner().equals(caller.organisation()))) {
            throw new Forbidden("roster/" + it.code());
        }
        asSystem(() -> {
            table.put(it, table.all().size() + 1, true, clock.instant(), caller.account());
            events.publishEvent(new RosterHappened.Defined("roster/" + it.code()));
        });
        return get(it.code());
    }

    /// Codes of the sources that entries of a roster still have.
    public Set<String> sourcesInUse(String code) {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM, () -> transaction.execute(_ -> table.sourcesInUse(code)));
    }

    /// The units that receive a roster, in the city's order.
    public List<Organisation> recipients(Roster roster) {
        return units(roster.recipients());
    }

    /// The units in whose name rows come in: the owner's and those that may send.
    List<Organisation> senders(Roster roster) {
        return units(Stream.concat(Stream.of(roster.owner()), roster.senders().stream()).toList());
    }

    /// Units named singly or as a class.
    List<Organisation> units(List<String> codes) {
        Set<Organisation> units = new LinkedHashSet<>();
        for (String code : codes) {
            organisations.classes().stream()
                    .filter(it -> it.code().equals(code))
                    .map(UnitClass::members)
                    .forEach(units::addAll);
            organisations.find(code).ifPresent(units::add);
        }
        return List.copyOf(units);
    }

    /// Whether the caller keeps the roster: publishes it, decides about doubtful rows.
    public static boolean keeps(Roster roster) {
        Caller caller = CurrentCaller.get();
        return caller.is(Role.OFFICE, Role.SYSTEM) || caller.worksFor(roster.owner());
    }

    /// Whether the caller may send rows for the roster.
    public boolean sends(Roster roster) {
        Caller caller = CurrentCaller.get();
        return keeps(roster)
                || units(roster.senders()).stream().anyMatch(it -> caller.worksFor(it.code()));
    }

    void requireKeeper(Roster roster) {
        if (!keeps(roster)) {
            throw new Forbidden("roster/" + roster.code());
        }
    }

    void requireSender(Roster roster) {
        if (!sends(roster)) {
            throw new Forbidden("roster/" + roster.code());
        }
    }

    /// Does in one transaction what the caller was allowed to ask for.
    private void asSystem(Runnable work) {
        CurrentCaller.onBehalf(() -> transaction.executeWithoutResult(_ -> work.run()));
    }
}
