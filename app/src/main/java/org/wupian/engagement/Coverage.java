package org.wupian.engagement;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Rosters;
import org.wupian.roster.Versions;

/// How many of a list's enterprises were visited, asked, granted credit and lent to (对接覆盖), with
/// those that nobody has visited. A bank sees its own part, a county its own enterprises.
@Service
public class Coverage {

    private final CoverageQuery query;
    private final Rosters rosters;
    private final Versions versions;

    Coverage(CoverageQuery query, Rosters rosters, Versions versions) {
        this.query = query;
        this.rosters = rosters;
        this.versions = versions;
    }

    /// The lists whose enterprises are to be visited and that the caller may look at, with a
    /// version the caller sees.
    public List<Roster> rosters() {
        List<String> published = versions.newest().stream().map(RosterVersion::roster).toList();
        return rosters.all().stream()
                .filter(it -> it.visits() != Roster.Visits.NONE)
                .filter(it -> published.contains(it.code()) && sees(it))
                .toList();
    }

    /// The version that is counted.
    ///
    /// @throws NotFound when none has been published, or none the caller may see
    public RosterVersion version(String roster) {
        Roster it = rosters.get(roster);
        if (!sees(it)) {
            throw new Forbidden("roster/" + roster);
        }
        return versions.newest(roster)
                .orElseThrow(() -> new NotFound("roster/" + roster + " has no version"));
    }

    @Transactional(readOnly = true)
    public List<CoverageCount> counts(CoverageFilter filter) {
        return query.counts(filter);
    }

    /// Enterprises by county and name.
    ///
    /// @param from how many are left out
    @Transactional(readOnly = true)
    public List<CoveredFirm> firms(CoverageFilter filter, int from, int most) {
        return query.firms(filter, from, most);
    }

    @Transactional(readOnly = true)
    public int count(CoverageFilter filter) {
        return query.count(filter);
    }

    /// A department looks after its own lists; what is not for it would look like nothing done.
    private static boolean sees(Roster roster) {
        Caller caller = CurrentCaller.get();
        return !caller.is(Role.DEPARTMENT) || caller.worksFor(roster.owner());
    }
}
