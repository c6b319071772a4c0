package org.wupian.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads versions of rosters and what changed with them; see [VersionTable].
@Repository
class VersionQuery {

    private static final String SELECT =
            """
            select roster, number, published_at, published_on, account, note, entries, joined,
                   left_list, changed
              from roster.version
            """;

    private final JdbcClient db;

    VersionQuery(JdbcClient db) {
        this.db = db;
    }

    /// Newest first.
    List<RosterVersion> all(String roster) {
        return db.sql(SELECT + " where roster = :roster order by number desc")
                .param("roster", roster)
                .query((row, _) -> version(row))
                .list();
    }

    Optional<RosterVersion> find(String roster, int number) {
        return db.sql(SELECT + " where roster = :roster and number = :number")
                .param("roster", roster)
                .param("number", number)
                .query((row, _) -> version(row))
                .optional();
    }

    Optional<RosterVersion> newest(String roster) {
        return db.sql(SELECT + " where roster = :roster order by number desc limit 1")
                .param("roster", roster)
                .query((row, _) -> version(row))
                .optional();
    }

    /// The newest of every roster the caller sees a version of.
    List<RosterVersion> newest() {
        return db.sql(
                        """
                        select distinct on (roster) roster, number, published_at, published_on,
                               account, note, entries, joined, left_list, changed
                          from roster.version
                         order by roster, number desc
                        """)
                .query((row, _) -> version(row))
                .list();
    }

    /// The version in force on a day: the last published until then.
    Optional<RosterVersion> inForce(String roster, LocalDate day) {
        return db.sql(
                        SELECT
                                + """
                                 where roster = :roster and published_on <= :day
                                 order by number desc
                                 limit 1
                                """)
                .param("roster", roster)
                .param("day", day)
                .query((row, _) -> version(row))
                .optional();
    }

    /// What changed after a version, oldest first.
    List<MemberChange> changesAfter(String roster, int after, int until) {
        return db.sql(
                        """
                        select number, entry, kind, name, county, before, after, reason, said,
                               source, sender, as_of
                          from roster.change
                         where roster = :roster and number > :after and number <= :until
                         order by number, kind, name, entry
                        """)
                .param("roster", roster)
                .param("after", after)
                .param("until", until)
                .query((row, _) ->
                        new MemberChange(
                                row.getInt("number"),
                                row.getLong("entry"),
                                MemberChange.Kind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getString("county"),
                                row.getString("before"),
                                row.getString("after"),
                                row.getString("reason"),
                                row.getString("said"),
                                row.getString("source"),
                                row.getString("sender"),
                                row.getObject("as_of", LocalDate.class)))
                .list();
    }

    /// Whether some entry of a version has no source that still holds on the day.
    boolean expires(String roster, int number, LocalDate day) {
        return db.sql(
                        """
                        select exists (
                               select from roster.member m
                                where m.roster = :roster and m.number = :number
                                  and not exists (
                                      select from roster.member_source s
                                       where s.roster = m.roster and s.number = m.number
                                         and s.entry = m.entry
                                         and (s.valid_until is null or s.valid_until >= :day)))
                        """)
                .param("roster", roster)
                .param("number", number)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static RosterVersion version(ResultSet row) throws SQLException {
        return new RosterVersion(
                row.getString("roster"),
                row.getInt("number"),
                ImportTable.moment(row, "published_at"),
                row.getObject("published_on", LocalDate.class),
                row.getString("account"),
                row.getString("note"),
                row.getInt("entries"),
                row.getInt("joined"),
                row.getInt("left_list"),
                row.getInt("changed"));
    }
}
