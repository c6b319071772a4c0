package org.wupian.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL on `returns.accepted_cell`, which the facts read (采纳的数据).
@Repository
class AcceptedCellTable {

    /// What was accepted once.
    ///
    /// @param at when
    record Accepted(int revision, Instant at, Cells cells) {}

    private record Row(int revision, Instant at, CellKey cell, BigDecimal value) {}

    private final JdbcClient db;

    AcceptedCellTable(JdbcClient db) {
        this.db = db;
    }

    /// The figures handed in last are in force from now on, those accepted before until now.
    void accept(long submission, Instant now) {
        db.sql(
                        """
                        update returns.accepted_cell set known_until = :now
                         where submission = :submission and known_until is null
                        """)
                .param("submission", submission)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        db.sql(
                        """
                        insert into returns.accepted_cell
                               (submission, revision, item, county, value, known_from)
                        select r.submission, r.number, split_part(c.key, '@', 1),
                               split_part(c.key, '@', 2), c.value::numeric, :now
                          from returns.submission s
                          join returns.revision r on r.submission = s.id and r.number = s.revision
                         cross join lateral jsonb_each_text(r.cells) c
                         where s.id = :submission
                        """)
                .param("submission", submission)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The last that was accepted of the revisions before this one.
    Optional<Accepted> before(long submission, int revision) {
        List<Row> rows =
                db.sql(
                                """
                                select revision, known_from, item, county, value
                                  from returns.accepted_cell
                                 where submission = :submission
                                   and revision = (select max(revision)
                                                     from returns.accepted_cell
                                                    where submission = :submission
                                                      and revision < :revision)
                                """)
                        .param("submission", submission)
                        .param("revision", revision)
                        .query((row, _) ->
                                new Row(
                                        row.getInt("revision"),
                                        row.getObject("known_from", OffsetDateTime.class)
                                                .toInstant(),
                                        new CellKey(row.getString("item"), row.getString("county")),
                                        row.getBigDecimal("value")))
                        .list();
        return rows.stream()
                .findFirst()
                .map(it ->
                        new Accepted(
                                it.revision(),
                                it.at(),
                                new Cells(
                                        rows.stream()
                                                .collect(
                                                        Collectors.toMap(Row::cell, Row::value)))));
    }
}
