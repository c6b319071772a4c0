package org.wupian.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;

/// How the rosters stand (名单近况): for each what a person who opens it must know and do next.
@Service
public class Standings {

    private final Rosters rosters;
    private final RosterTable table;
    private final VersionQuery versions;
    private final PushTable pushes;
    private final StandingQuery query;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Standings(
            Rosters rosters,
            RosterTable table,
            VersionQuery versions,
            PushTable pushes,
            StandingQuery query,
            TransactionTemplate transaction,
            Clock clock) {
        this.rosters = rosters;
        this.table = table;
        this.versions = versions;
        this.pushes = pushes;
        this.query = query;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Of every roster, in the pack's order. What would be published is counted for the caller's
    /// own.
    public List<Standing> all() {
        Caller caller = CurrentCaller.get();
        Open open = open(caller);
        Map<String, Unpublished> unpublished =
                unpublished(
                        open.rosters.stream()
                                .filter(it -> caller.worksFor(it.owner()))
                                .map(Roster::code)
                                .toList());
        return open.rosters.stream().map(it -> standing(it, open, unpublished)).toList();
    }

    /// @throws NotFound when there is none of that code
    public Standing of(String code) {
        Open open = open(CurrentCaller.get());
        Roster roster =
                open.rosters.stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("roster/" + code));
        return standing(
                roster, open, Rosters.keeps(roster) ? unpublished(List.of(code)) : Map.of());
    }

    /// What the caller sees.
    private record Open(
            List<Roster> rosters,
            Map<String, RosterVersion> versions,
            Map<String, Integer> toReview,
            Map<String, StandingQuery.Previews> previews,
            Map<String, Receipts> receipts,
            Map<String, Push> pushes,
            Map<String, Integer> requests,
            Map<String, Integer> flagged) {}

    private Open open(Caller caller) {
        return transaction.execute(_ -> {
            Map<String, RosterVersion> newest = new HashMap<>();
            versions.newest().forEach(it -> newest.put(it.roster(), it));
            Map<String, Push> own = new HashMap<>();
            if (!caller.is(Role.AUDITOR, Role.ADMINISTRATOR)) {
                pushes.newest(caller.organisation(), Pushes.MOST)
                        .forEach(it -> own.putIfAbsent(it.roster(), it));
            }
            boolean keeper = caller.is(Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR);
            return new Open(
                    table.all(),
                    newest,
                    query.toReview(),
                    query.previews(caller.is(Role.OFFICE) ? "" : caller.organisation()),
                    query.receipts(LocalDate.now(clock)),
                    own,
                    keeper ? query.openRequests() : Map.of(),
                    keeper ? query.flagged() : Map.of());
        });
    }

    /// Counted as the product's own work: nobody but the keeper is told, and only how many.
    private Map<String, Unpublished> unpublished(List<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.now(clock);
        return CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () -> transaction.execute(_ -> query.unpublished(codes, today)));
    }

    private Standing standing(Roster roster, Open open, Map<String, Unpublished> unpublished) {
        String code = roster.code();
        boolean keeps = Rosters.keeps(roster);
        StandingQuery.Previews previews = open.previews.get(code);
        return new Standing(
                roster,
                open.versions.get(code),
                keeps ? open.toReview.getOrDefault(code, 0) : 0,
                previews == null ? 0 : previews.count(),
                previews == null ? null : previews.newest(),
                open.receipts.get(code),
                unpublished.getOrDefault(code, Unpublished.NOTHING),
                open.pushes.get(code),
                keeps ? open.requests.getOrDefault(code, 0) : 0,
                keeps ? open.flagged.getOrDefault(code, 0) : 0,
                keeps,
                rosters.sends(roster));
    }
}
