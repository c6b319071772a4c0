package org.wupian.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Finds out whom the rows of a list mean and brings what they say into the register (主体识别). The
/// rows of one list are a batch; its number is the list's import. Whoever calls has seen to it that
/// the work runs as the product's own.
@Service
public class Sightings {

    private final SightingTable table;
    private final TakenTable taken;
    private final ChosenTable chosen;
    private final LinkRows links;
    private final CityPlaces places;
    private final Clock clock;

    Sightings(
            SightingTable table,
            TakenTable taken,
            ChosenTable chosen,
            LinkRows links,
            CityPlaces places,
            Clock clock) {
        this.table = table;
        this.taken = taken;
        this.chosen = chosen;
        this.links = links;
        this.places = places;
        this.clock = clock;
    }

    /// For a list whose rows are found out about part by part, in their order.
    public NewFirms newFirms() {
        return new NewFirms(places.regions());
    }

    /// Finds out whom each row of a part of a batch means, and keeps both.
    ///
    /// @param fresh knows whom the parts before brought, and learns those of this one
    /// @return one for each row, in their order
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Link> add(long batch, List<Sighting> rows, NewFirms fresh) {
        List<Link> found = fresh.among(rows, links.of(rows));
        table.add(batch, rows, found);
        return found;
    }

    /// Finds out again, since the register has changed.
    ///
    /// @param first the part's first row
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Link> again(long batch, int first, int last, NewFirms fresh) {
        List<Sighting> rows = table.between(batch, first, last);
        List<Link> found = fresh.among(rows, links.of(rows));
        table.store(batch, found);
        return found;
    }

    /// How often the register was changed; as long as that stays, so does whom rows mean.
    @Transactional(propagation = Propagation.MANDATORY)
    public long changes() {
        return taken.changes();
    }

    /// Lets nobody else change the register until the end of the transaction.
    ///
    /// @return how often it was changed until now
    @Transactional(propagation = Propagation.MANDATORY)
    public long lock() {
        return taken.lock();
    }

    /// Removes the rows of a batch.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(long batch) {
        table.remove(batch);
    }

    /// What was found, in the order of the rows.
    @Transactional(propagation = Propagation.MANDATORY)
    public void each(long batch, Consumer<Link> work) {
        table.each(batch, work);
    }

    /// Holds rows back until a person has decided, whatever was found for them.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long batch, List<Integer> rows) {
        table.hold(batch, rows);
    }

    /// Brings every row that is the same or new into the register.
    ///
    /// @param source who says so, see [Attribute]
    /// @param asOf the day of the list
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(long batch, String source, LocalDate asOf, String account) {
        take(batch, 0, source, asOf, account);
    }

    /// Remembers what a person decided about a row held back and brings it into the register.
    ///
    /// @param operator the one it means; null: none of those known
    @Transactional(propagation = Propagation.MANDATORY)
    public Link decide(
            long batch,
            int row,
            @Nullable Long operator,
            String source,
            LocalDate asOf,
            String account,
            String reason) {
        Link link =
                new Link(
                        row,
                        operator == null ? Link.Kind.NEW : Link.Kind.SAME,
                        operator,
                        List.of(Link.Reason.of(Link.Reason.DECIDED)));
        table.store(batch, List.of(link));
        take(batch, row, source, asOf, account);
        table.remember(batch, row, account, reason, clock.instant());
        return table.one(batch, row);
    }

    /// Takes back all that a batch brought. Numbers of operators stay theirs.
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(long batch) {
        taken.change();
        taken.withdraw(batch, clock.instant());
        chosen.without(batch);
    }

    private void take(long batch, int row, String source, LocalDate asOf, String account) {
        taken.change();
        if (row == 0) {
            table.countAnew();
        }
        taken.linkNew(batch, row);
        taken.make(batch, row, clock.instant());
        taken.record(batch, row, source, asOf, account, clock.instant());
        if (row == 0) {
            table.countAnew();
        }
        chosen.of(batch, row);
    }
}
