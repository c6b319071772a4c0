package org.wupian.engagement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.roster.MemberChange;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterHappened;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Rosters;
import org.wupian.roster.Versions;

/// Opens engagements when a list is published and ends those of who left it (随名单开启和结束对接), after the
/// publication and once more if the product died in between. Whatever version is told of, the
/// newest one counts: told twice or in another order it comes to the same.
@Component
public class FollowRosters {

    /// Of so many versions before the newest the reasons of leaving are looked up.
    private static final int VERSIONS_BACK = 10;

    private final FollowTable table;
    private final EngagementTable engagements;
    private final Rosters rosters;
    private final Versions versions;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    FollowRosters(
            FollowTable table,
            EngagementTable engagements,
            Rosters rosters,
            Versions versions,
            Organisations organisations,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.table = table;
        this.engagements = engagements;
        this.rosters = rosters;
        this.versions = versions;
        this.organisations = organisations;
        this.events = events;
        this.transaction = transaction;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void published(RosterHappened.Published event) {
        follow(event.roster());
    }

    /// Brings the engagements of a roster in line with its newest version.
    public void follow(String code) {
        CurrentCaller.onBehalf(() ->
                transaction.executeWithoutResult(
                        _ -> versions.newest(code).ifPresent(it -> follow(rosters.get(code), it))));
    }

    private void follow(Roster roster, RosterVersion version) {
        String code = roster.code();
        table.lock(code);
        table.rename(code);
        table.move(code);
        List<Long> joined = table.join(code, version.publishedOn());
        if (!joined.isEmpty()) {
            engagements.refresh(joined);
        }
        int ended = table.end(code, version.publishedOn(), reasons(roster, version));
        int opened =
                switch (roster.visits()) {
                    case NONE -> 0;
                    case EVERY_BANK -> table.openForEach(code, banks(roster));
                    case ASSIGNED -> table.openForOne(code, false);
                    case COUNTY -> table.openForOne(code, true);
                };
        if (opened + ended > 0) {
            events.publishEvent(new EngagementHappened.Opened(version.subject(), opened, ended));
        }
    }

    private List<String> banks(Roster roster) {
        return rosters.recipients(roster).stream()
                .filter(it -> it.kind() == Organisation.Kind.BANK)
                .map(Organisation::code)
                .toList();
    }

    private Map<Long, String> reasons(Roster roster, RosterVersion version) {
        Map<Long, String> reasons = new LinkedHashMap<>();
        int since = Math.max(0, version.number() - VERSIONS_BACK);
        for (MemberChange it : versions.changes(roster.code(), since, version.number())) {
            if (it.kind() == MemberChange.Kind.LEFT) {
                reasons.put(it.entry(), it.why(roster, organisations::name));
            }
        }
        return reasons;
    }
}
