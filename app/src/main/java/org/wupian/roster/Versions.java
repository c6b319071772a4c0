package org.wupian.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.NotFound;
import org.wupian.ui.Conflict;

/// Published versions of the rosters (名单版本): numbered, never changed, each with what changed since
/// the one before. The roster's keeper publishes; banks and insurers read what was pushed to them.
@Service
public class Versions {

    private final Rosters rosters;
    private final RosterTable rosterTable;
    private final VersionTable table;
    private final VersionQuery query;
    private final MemberQuery members;
    private final Pushes pushes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Versions(
            Rosters rosters,
            RosterTable rosterTable,
            VersionTable table,
            VersionQuery query,
            MemberQuery members,
            Pushes pushes,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rosters = rosters;
        this.rosterTable = rosterTable;
        this.table = table;
        this.query = query;
        this.members = members;
        this.pushes = pushes;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<RosterVersion> of(String roster) {
        return query.all(roster);
    }

    /// The newest of every roster, as far as the caller sees one.
    @Transactional(readOnly = true)
    public List<RosterVersion> newest() {
        return query.newest();
    }

    @Transactional(readOnly = true)
    public Optional<RosterVersion> newest(String roster) {
        return query.newest(roster);
    }

    /// @throws NotFound when there is none, or none the caller may see
    @Transactional(readOnly = true)
    public RosterVersion get(String roster, int number) {
        return query.find(roster, number)
                .orElseThrow(() -> new NotFound("roster/" + roster + "/" + number));
    }

    /// The version that was in force on a day.
    @Transactional(readOnly = true)
    public Optional<RosterVersion> inForce(String roster, LocalDate day) {
        return query.inForce(roster, day);
    }

    /// The lists an operator stands on now, as far as the caller sees their newest versions.
    @Transactional(readOnly = true)
    public List<Listed> listsOf(long operator) {
        return members.of(operator);
    }

    /// Members of a version in a steady order.
    ///
    /// @param after entry of the last member of the page before, 0 for the first
    @Transactional(readOnly = true)
    public List<Member> members(MemberFilter filter, long after, int most) {
        return members.find(filter, after, most);
    }

    /// An entry as the newest version has it that it stands in, as far as the caller sees one.
    @Transactional(readOnly = true)
    public Optional<Listed.Entry> entry(String roster, long entry) {
        return members.entry(roster, entry);
    }

    /// What the newest version of a roster says of an operator.
    @Transactional(readOnly = true)
    public List<Member> ofOperator(String roster, long operator) {
        return members.ofOperator(roster, operator);
    }

    @Transactional(readOnly = true)
    public int count(MemberFilter filter) {
        return members.count(filter);
    }

    /// How many entries of a version have no qualification that holds today: it ended since, or
    /// begins later.
    @Transactional(readOnly = true)
    public int idle(RosterVersion version) {
        MemberFilter today =
                MemberFilter.all(version.roster(), version.number()).on(LocalDate.now(clock));
        return version.entries() - members.count(today);
    }

    @Transactional(readOnly = true)
    public Map<String, Integer> byCounty(MemberFilter filter) {
        return members.byCounty(filter);
    }

    /// The tiers and chains that members of a version have.
    @Transactional(readOnly = true)
    public MemberChoices choices(String roster, int number) {
        return members.choices(roster, number);
    }

    /// What changed after one version until another, that one included.
    @Transactional(readOnly = true)
    public List<MemberChange> changes(String roster, int after, int until) {
        return query.changesAfter(roster, after, until);
    }

    /// Publishes the list as it stands; unless it has a day of its own for that, it is pushed to
    /// its recipients at once.
    ///
    /// @throws Conflict when nothing has changed since the last version
    public RosterVersion publish(String code, String note) {
        Roster roster = rosters.get(code);
        rosters.requireKeeper(roster);
        String account = CurrentCaller.get().account();
        return CurrentCaller.onBehalf(() ->
                        transaction.execute(
                                _ -> publishIfChanged(roster, note, account, LocalDate.now(clock))))
                .orElseThrow(() -> new Conflict("roster.conflict.unchanged"));
    }

    /// @param today the day from which the version is in force
    /// @return nothing when nothing has changed
    Optional<RosterVersion> publishIfChanged(
            Roster roster, String note, String account, LocalDate today) {
        rosterTable.lock(roster.code());
        @Nullable RosterVersion before = query.newest(roster.code()).orElse(null);
        int number = before == null ? 1 : before.number() + 1;
        table.write(roster.code(), number, today, clock.instant(), account, note);
        RosterVersion version = query.find(roster.code(), number).orElseThrow();
        if (version.joined() + version.left() + version.changed() == 0) {
            table.remove(roster.code(), number);
            return Optional.empty();
        }
        events.publishEvent(new RosterHappened.Published(version.subject(), roster.code(), number));
        if (roster.pushDay() == null) {
            pushes.push(roster, version, today);
        }
        return Optional.of(version);
    }
}
