package org.wupian.roster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wupian.enterprise.Link;
import org.wupian.enterprise.Sightings;
import org.wupian.roster.ListImport.State;
import org.wupian.ui.Conflict;

/// Brings a previewed import into the list and the register, and takes one back (入库与撤销). The
/// caller's transaction holds all of it; two imports of one roster wait for each other.
@Component
class ApplyImport {

    private static final int PART = 5000;

    private final RosterTable rosters;
    private final ImportTable imports;
    private final StagedTable staged;
    private final EntryTable entries;
    private final SupersededTable superseded;
    private final Sightings sightings;
    private final RunImport run;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplyImport(
            RosterTable rosters,
            ImportTable imports,
            StagedTable staged,
            EntryTable entries,
            SupersededTable superseded,
            Sightings sightings,
            RunImport run,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rosters = rosters;
        this.imports = imports;
        this.staged = staged;
        this.entries = entries;
        this.superseded = superseded;
        this.sightings = sightings;
        this.run = run;
        this.events = events;
        this.clock = clock;
    }

    /// @return false when the list or the register had changed and the preview came out
    ///   differently; it is shown again
    boolean apply(long id, String account) {
        ListImport it = imports.lock(id);
        if (it.is(State.APPLIED)) {
            return true; // asked twice
        }
        if (!it.is(State.READY)) {
            throw new Conflict("roster.conflict.state");
        }
        long changes = rosters.lock(it.roster()) + sightings.lock();
        if (changes != it.base() && run.preview(it) && !it.atOnce()) {
            return false;
        }
        sightings.hold(id, staged.heldBack(id));
        sightings.take(id, it.claimant(), it.asOf(), account);
        knowOperators(id);
        entries.take(id, 0);
        if (it.complete() && it.counts().rows() > 0) {
            entries.end(id, it.asOf());
        }
        rosters.countChange(it.roster());
        imports.applied(id, clock.instant());
        superseded.supersede(id);
        events.publishEvent(
                new RosterHappened.Applied(it.subject(), it.roster(), it.counts().rows()));
        return true;
    }

    /// The rows learn whom they came to in the register.
    private void knowOperators(long id) {
        List<Link> part = new ArrayList<>(PART);
        sightings.each(
                id,
                link -> {
                    part.add(link);
                    if (part.size() == PART) {
                        entries.operators(id, part);
                        part.clear();
                    }
                });
        entries.operators(id, part);
    }

    /// Lets nobody else change these rosters until the end of the transaction.
    void lock(Collection<String> codes) {
        codes.stream().sorted().distinct().forEach(rosters::lock);
    }

    /// Brings in one row that a person has decided about.
    ///
    /// @param operator whom it means; null: somebody new
    void take(ListImport it, ImportedRow row, @Nullable Long operator, String account, String why) {
        rosters.lock(it.roster());
        Long found = operator;
        if (row.sighted()) {
            Link link =
                    sightings.decide(
                            it.id(), row.row(), operator, it.claimant(), it.asOf(), account, why);
            found = link.operator();
        }
        staged.decided(it.id(), row.row(), "TAKEN", found);
        if (found != null) {
            entries.operators(
                    it.id(), List.of(new Link(row.row(), Link.Kind.SAME, found, List.of())));
        }
        entries.take(it.id(), row.row());
        rosters.countChange(it.roster());
    }

    /// Finds out anew whom a row means; null when it names no operator.
    @Nullable Link again(ListImport it, int row) {
        List<Link> found = sightings.again(it.id(), row, row, sightings.newFirms());
        return found.isEmpty() ? null : found.getFirst();
    }

    void refuse(ListImport it, ImportedRow row) {
        staged.decided(it.id(), row.row(), "REFUSED", null);
    }

    /// Its rows leave the register's waiting room; nothing of it was in the list.
    void giveUp(long id) {
        ListImport it = imports.lock(id);
        if (!it.is(State.MAPPING, State.READY)) {
            throw new Conflict("roster.conflict.state");
        }
        sightings.forget(id);
        imports.undone(id, clock.instant());
        events.publishEvent(new RosterHappened.GivenUp(it.subject(), it.roster()));
    }

    void undo(long id) {
        ListImport it = imports.lock(id);
        if (!it.is(State.APPLIED)) {
            throw new Conflict("roster.conflict.state");
        }
        imports.appliedAfter(it)
                .ifPresent(later -> {
                    throw new Conflict("roster.conflict.later", later);
                });
        rosters.lock(it.roster());
        entries.undo(id);
        superseded.reopen(id);
        sightings.withdraw(id);
        rosters.countChange(it.roster());
        imports.undone(id, clock.instant());
        events.publishEvent(new RosterHappened.Undone(it.subject(), it.roster()));
    }
}
