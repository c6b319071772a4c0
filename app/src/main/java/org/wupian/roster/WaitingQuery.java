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
            select s.import, i.roster, i.sender, s.row, s.sheet, s.line, s.outcome, s.decided, s.name,
                   s.project, s.code, s.county, s.tier, s.valid_from, s.valid_until, s.fields,
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
