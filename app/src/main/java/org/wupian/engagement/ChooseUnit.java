package org.wupian.engagement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.roster.Roster;
import org.wupian.roster.Rosters;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Chooses who visits (指定走访单位): a list's owner for lists with one bank an entry, the county for
/// lists its grid goes through.
@Service
public class ChooseUnit {

    private final EngagementTable table;
    private final FollowTable follow;
    private final Engagements engagements;
    private final Rosters rosters;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ChooseUnit(
            EngagementTable table,
            FollowTable follow,
            Engagements engagements,
            Rosters rosters,
            Organisations organisations,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.table = table;
        this.follow = follow;
        this.engagements = engagements;
        this.rosters = rosters;
        this.organisations = organisations;
        this.events = events;
        this.transaction = transaction;
    }

    /// Whether the caller chooses who visits.
    public boolean chooses(Roster roster, Engagement it) {
        Caller caller = CurrentCaller.get();
        boolean county =
                roster.visits() == Roster.Visits.COUNTY
                        && caller.is(Role.COUNTY)
                        && caller.worksFor(it.county());
        return it.isOpen() && (county || chooses(roster));
    }

    /// Whether the caller chooses for a whole list.
    public boolean chooses(Roster roster) {
        boolean one =
                roster.visits() == Roster.Visits.ASSIGNED
                        || roster.visits() == Roster.Visits.COUNTY;
        return one && Rosters.keeps(roster);
    }

    /// The banks that receive the list.
    public List<Organisation> banks(Roster roster) {
        return rosters.recipients(roster).stream()
                .filter(it -> it.kind() == Organisation.Kind.BANK)
                .toList();
    }

    /// Gives all that match and that the caller may give; those begun by another unit begin anew.
    ///
    /// @return how many
    public int give(EngagementFilter filter, String unit) {
        List<Long> ids = transaction.execute(_ -> table.ids(filter));
        return give(ids, unit);
    }

    /// @return how many have another unit now
    public int give(List<Long> ids, String unit) {
        List<Engagement> chosen = engagements.all(ids);
        Map<String, Roster> lists =
                rosters.all().stream().collect(Collectors.toMap(Roster::code, it -> it));
        for (Engagement it : chosen) {
            Roster roster =
                    Optional.ofNullable(lists.get(it.roster()))
                            .orElseThrow(() -> new NotFound("roster/" + it.roster()));
            if (roster.visits() == Roster.Visits.EVERY_BANK) {
                throw new Conflict("engagement.conflict.everyBank", roster.name());
            }
            if (!it.isOpen()) {
                throw new Conflict("engagement.conflict.ended");
            }
            if (!chooses(roster, it)) {
                throw new Forbidden(it.subject());
            }
            requireUnit(roster, it, unit);
        }
        return CurrentCaller.onBehalf(() -> transaction.execute(_ -> write(ids, unit)));
    }

    private int write(List<Long> ids, String unit) {
        table.lock(ids);
        List<Long> given = follow.give(ids, unit);
        List<Long> begun = follow.handOver(ids, unit, engagements.today());
        int count = given.size() + begun.size();
        if (count > 0) {
            events.publishEvent(
                    new EngagementHappened.Assigned(
                            "engagement/" + (given.isEmpty() ? begun : given).getFirst(),
                            unit,
                            count));
        }
        return count;
    }

    private void requireUnit(Roster roster, Engagement it, String unit) {
        boolean own = roster.visits() == Roster.Visits.COUNTY && unit.equals(it.county());
        boolean bank = banks(roster).stream().anyMatch(bankUnit -> bankUnit.code().equals(unit));
        if (!own && !bank) {
            throw new Invalid(
                    new FieldError(
                            "unit",
                            "engagement.error.unit",
                            organisations.find(unit).map(Organisation::name).orElse(unit)));
        }
    }
}
