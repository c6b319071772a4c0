package org.wupian.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.enterprise.Link;

/// SQL on `roster.entry`, `roster.claim` and `roster.claim_before`: the list as it stands.
@Repository
class EntryTable {

    private static final String TAKEN =
            " s.import = :batch and (:row = 0 or s.row = :row)"
                    + " and (s.outcome in ('ADDED', 'UPDATED', 'UNCHANGED')"
                    + " or (s.outcome = 'REVIEW' and s.decided = 'TAKEN')) ";

    private final JdbcClient db;
    private final UntoldTable untold;

    EntryTable(JdbcClient db, UntoldTable untold) {
        this.db = db;
        this.untold = untold;
    }

    /// An entry of a list and what the sender's sources claim of it.
    record Held(long entry, Map<String, Claim> claims) {

        /// @return null when the source says nothing of it
        @Nullable Claim claim(String source) {
            return claims.get(source);
        }
    }

    /// @param ended whether the source has taken it back
    record Claim(LocalDate asOf, boolean ended, String hash, String name) {}

    /// The entries with these keys.
    Map<String, Held> held(String roster, String sender, List<String> keys) {
        Map<String, Held> held = new HashMap<>();
        db.sql(
                        """
                        select e.key, e.id, c.source, c.as_of, c.ended_on is not null as ended,
                               c.hash, c.name
                          from roster.entry e
                          left join roster.claim c on c.entry = e.id and c.sender = :sender
                         where e.roster = :roster and e.key = any(:keys::text[])
                        """)
                .param("roster", roster)
                .param("sender", sender)
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    long entry = row.getLong("id");
                    Held it =
                            held.computeIfAbsent(
                                    row.getString("key"), _ -> new Held(entry, new HashMap<>()));
                    LocalDate asOf = row.getObject("as_of", LocalDate.class);
                    if (asOf != null) {
                        it.claims()
                                .put(
                                        row.getString("source"),
                                        new Claim(
                                                asOf,
                                                row.getBoolean("ended"),
                                                row.getString("hash"),
                                                row.getString("name")));
                    }
                });
        return held;
    }

    /// The operators that the rows came to once they were brought into the register.
    void operators(long batch, List<Link> links) {
        db.sql(
                        """
                        update roster.staged s
                           set operator = new.operator,
                               key = case when s.project = '' then 'E' || new.operator
                                          else s.key end
                          from unnest(:rows::int[], :operators::bigint[]) as new (row, operator)
                         where s.import = :batch and s.row = new.row and new.operator > 0
                           and (s.operator is distinct from new.operator
                                or (s.project = '' and s.key <> 'E' || new.operator))
                           and s.outcome not in ('REJECTED')
                           and (s.outcome <> 'REVIEW' or s.decided = 'TAKEN')
                        """)
                .param("batch", batch)
                .param("rows", links.stream().map(Link::row).toArray(Integer[]::new))
                .param(
                        "operators",
                        links.stream()
                                .map(it -> it.operator() == null ? 0L : it.operator())
                                .toArray(Long[]::new))
                .update();
    }

    /// Brings the rows into the list.
    ///
    /// @param row 0 for all of them
    void take(long batch, int row) {
        update(
                """
                insert into roster.entry (roster, key, kind, operator, project, created_by)
                select roster, key, kind, operator, project, id
                  from (select distinct on (s.key) i.roster, s.key, s.row, s.operator, s.project,
                               case when s.project = '' then 'ENTERPRISE' else 'PROJECT' end as kind,
                               i.id
                          from roster.staged s
                          join roster.import i on i.id = s.import
                         where %s
                           and not exists (select from roster.entry e
                                            where e.id = s.entry and e.key = s.key)
                         order by s.key, s.row) fresh
                 order by row
                on conflict (roster, key) do nothing
                """,
                batch, row);
        update(
                """
                update roster.staged s
                   set entry = e.id
                  from roster.entry e, roster.import i
                 where %s and i.id = s.import and e.roster = i.roster and e.key = s.key
                   and s.entry is distinct from e.id
                """,
                batch, row);
        update(
                """
                update roster.entry e
                   set operator = s.operator
                  from (select distinct on (s.entry) s.entry, s.operator
                          from roster.staged s
                         where %s and s.project <> '' and s.operator is not null
                         order by s.entry, s.row) s
                 where e.id = s.entry and e.operator is distinct from s.operator
                """,
                batch, row);
        remember(batch, row);
        untold.keep(TAKEN, batch, row);
        update(
                """
                insert into roster.claim
                       (entry, source, sender, roster, import, name, code, county, tier, valid_from,
                        valid_until, fields, hash, as_of)
                select distinct on (s.entry, coalesce(s.source, i.source))
                       s.entry, coalesce(s.source, i.source), i.sender, i.roster, i.id, s.name, s.code, s.county,
                       s.tier, s.valid_from, s.valid_until, s.fields, s.hash, i.as_of
                  from roster.staged s
                  join roster.import i on i.id = s.import
                 where %s
                 order by s.entry, coalesce(s.source, i.source), s.row
                on conflict (entry, source, sender) do update
                   set import = excluded.import, name = excluded.name, code = excluded.code,
                       county = excluded.county, tier = excluded.tier,
                       valid_from = case when excluded.valid_until < excluded.valid_from
                                         then roster.claim.valid_from
                                         else excluded.valid_from end,
                       valid_until = case when excluded.valid_until < excluded.valid_from
                                          then roster.claim.valid_until
                                          else excluded.valid_until end,
                       fields = excluded.fields, hash = excluded.hash, as_of = excluded.as_of,
                       ended_on = null, ended_because = ''
                 where roster.claim.as_of <= excluded.as_of
                """,
                batch, row);
        leaveReversed(batch);
    }

    /// A period that ends before it begins, in a row that a person took all the same, tells
    /// nothing: what was known before stays, and where nothing was no period is known.
    private void leaveReversed(long batch) {
        db.sql(
                        """
                        update roster.claim set valid_from = null, valid_until = null
                         where import = :batch and valid_until < valid_from
                        """)
                .param("batch", batch)
                .update();
    }

    /// Keeps what stood before, so that the import can be undone; a claim that was not there needs
    /// no keeping. Each row looks up its claim by key (`offset 0`): right after a long list nobody
    /// has counted the tables yet, and the other way round takes minutes.
    private void remember(long batch, int row) {
        update(
                """
                insert into roster.claim_before (import, entry, source, sender, before)
                select distinct on (s.entry, c.source) i.id, s.entry, c.source, i.sender,
                       to_jsonb(c)
                  from roster.staged s
                  join roster.import i on i.id = s.import
                 cross join lateral (
                       select k.* from roster.claim k
                        where k.entry = s.entry and k.source = coalesce(s.source, i.source)
                          and k.sender = i.sender and k.as_of <= i.as_of
                          and k.import <> i.id
                       offset 0) c
                 where %s
                on conflict do nothing
                """,
                batch, row);
    }

    /// Ends what a complete list has no more; rows that wait for a person are on it all the same.
    int end(long batch, LocalDate day) {
        String absent =
                """
                  from roster.import i
                  join roster.claim c
                    on c.roster = i.roster and c.sender = i.sender
                       and c.source = any(array(
                           select distinct coalesce(x.source, y.source)
                             from roster.staged x
                             join roster.import y on y.id = x.import
                            where y.id = :batch))
                 where i.id = :batch and i.complete and c.ended_on is null and c.as_of <= i.as_of
                   and not exists (select from roster.staged x
                                    where x.import = i.id and x.entry = c.entry
                                      and coalesce(x.source, i.source) = c.source)
                """;
        db.sql(
                        "insert into roster.claim_before (import, entry, source, sender, before)"
                                + " select i.id, c.entry, c.source, c.sender, to_jsonb(c) "
                                + absent
                                + " on conflict do nothing")
                .param("batch", batch)
                .update();
        return db.sql(
                        """
                        update roster.claim k
                           set ended_on = :day, ended_because = 'absent', import = :batch
                         where (k.entry, k.source, k.sender) in (
                               select c.entry, c.source, c.sender %s)
                        """
                                .formatted(absent))
                .param("batch", batch)
                .param("day", day)
                .update();
    }

    /// Puts back everything as it stood before the import.
    void undo(long batch) {
        db.sql(
                        """
                        delete from roster.claim c
                         where c.import = :batch
                           and not exists (
                               select from roster.claim_before b
                                where b.import = :batch and b.before is not null
                                  and (c.entry, c.source, c.sender) = (b.entry, b.source, b.sender))
                        """)
                .param("batch", batch)
                .update();
        db.sql(
                        """
                        update roster.claim c
                           set import = old.import, name = old.name, code = old.code,
                               county = old.county, tier = old.tier, valid_from = old.valid_from,
                               valid_until = old.valid_until, fields = old.fields, hash = old.hash,
                               as_of = old.as_of, ended_on = old.ended_on,
                               ended_because = old.ended_because
                          from roster.claim_before b,
                               jsonb_populate_record(null::roster.claim, b.before) old
                         where b.import = :batch and b.before is not null
                           and (c.entry, c.source, c.sender) = (b.entry, b.source, b.sender)
                        """)
                .param("batch", batch)
                .update();
    }

    private void update(String sql, long batch, int row) {
        db.sql(sql.formatted(TAKEN)).param("batch", batch).param("row", row).update();
    }
}
