package org.wupian.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the rows of applied imports that nobody has decided about.
@Repository
class WaitingQuery {

    private static final String ROWS =
            """
            select s.import, i.roster, i.sender, s.row, s.sheet, s.line, s.outcome, s.decided,
                   s.superseded_by, s.name, s.project, s.code, s.county, s.tier, s.valid_from,
                   s.valid_until, s.fields,
                   s.problems, s.operator, s.reasons
            """;
    private static final String FROM =
            """
              from roster.staged s
              join roster.import i on i.id = s.import
             where s.outcome = 'REVIEW' and s.decided = '' and i.state = 'APPLIED'
               and i.roster = any(:rosters::text[])
               and (:words = '' or s.code = :words
                    or s.name like '%' || :like || '%' escape '\\'
                    or s.project like '%' || :like || '%' escape '\\')
            """;

    private final JdbcClient db;

    WaitingQuery(JdbcClient db) {
        this.db = db;
    }

    /// The oldest first.
    ///
    /// @param words in a name, or a whole code; empty for all
    /// @param batch import of the last row of the page before
    List<WaitingRow> find(List<String> rosters, String words, long batch, int row, int most) {
        return bound(
                        ROWS
                                + FROM
                                + """
                                   and (s.import, s.row) > (:batch, :row)
                                 order by s.import, s.row
                                 limit :most
                                """,
                        rosters,
                        words)
                .param("batch", batch)
                .param("row", row)
                .param("most", most)
                .query(WaitingQuery::row)
                .list();
    }

    /// In an order that a person chose.
    ///
    /// @param from how many come before the page
    List<WaitingRow> find(
            List<String> rosters,
            String words,
            WaitingOrder order,
            boolean descending,
            int from,
            int most) {
        return bound(
                        ROWS
                                + FROM
                                + " order by %s %s, s.import, s.row offset :from limit :most"
                                        .formatted(order.column(), descending ? "desc" : "asc"),
                        rosters,
                        words)
                .param("from", from)
                .param("most", most)
                .query(WaitingQuery::row)
                .list();
    }

    /// Rows of any roster that ask what a row asks: the same reported, the same in doubt, and the
    /// same operator held against it.
    ///
    /// @param of the row of the import whose question it is
    record Twin(int of, long batch, int row, String roster) {}

    List<Twin> twins(long batch, List<Integer> rows) {
        return db.sql(
                        """
                        with asked as (
                            select s.row, i.roster, s.name, s.project, s.code, s.county,
                                   s.fields ->> 'address' as address, s.operator, %1$s as why
                              from roster.staged s
                              join roster.import i on i.id = s.import
                             where s.import = :batch and s.row = any(:rows::int[])
                               and s.name || s.project || s.code <> '')
                        select a.row as of, s.import as batch, s.row, i.roster
                          from asked a
                          join roster.staged s
                            on s.name = a.name and s.project = a.project and s.code = a.code
                               and s.county = a.county
                               and s.fields ->> 'address' is not distinct from a.address
                               and s.operator is not distinct from a.operator
                               and %1$s = a.why
                          join roster.import i on i.id = s.import
                         where s.outcome = 'REVIEW' and s.decided = '' and i.state = 'APPLIED'
                           and not (s.import = :batch and s.row = a.row)
                         order by s.import, s.row
                        """
                                .formatted(
                                        "jsonb_path_query_array(s.problems,"
                                                + " '$[*] ? (@.weight == \"REVIEW\").code')"))
                .param("batch", batch)
                .param("rows", rows.toArray(Integer[]::new))
                .query((it, _) ->
                        new Twin(
                                it.getInt("of"),
                                it.getLong("batch"),
                                it.getInt("row"),
                                it.getString("roster")))
                .list();
    }

    private static WaitingRow row(ResultSet row, int number) throws SQLException {
        return new WaitingRow(
                row.getLong("import"),
                row.getString("roster"),
                row.getString("sender"),
                StagedQuery.row(row));
    }

    Map<String, Integer> counts(List<String> rosters, String words) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        bound(
                        "select i.roster, count(*) as rows "
                                + FROM
                                + " group by i.roster order by i.roster",
                        rosters,
                        words)
                .query(row -> {
                    counts.put(row.getString("roster"), row.getInt("rows"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec bound(String sql, List<String> rosters, String words) {
        return db.sql(sql)
                .param("rosters", rosters.toArray(String[]::new))
                .param("words", words)
                .param("like", words.replaceAll("([%_\\\\])", "\\\\$1"));
    }
}
