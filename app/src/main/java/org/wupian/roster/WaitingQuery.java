package org.wupian.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the rows of applied imports that nobody has decided about.
@Repository
class WaitingQuery {

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
                        """
                        select s.import, i.roster, i.sender, s.row, s.sheet, s.line, s.outcome,
                               s.decided, s.name, s.project, s.code, s.county, s.tier,
                               s.valid_from, s.valid_until, s.fields, s.problems, s.operator,
                               s.reasons
                        """
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
                .query((it, _) ->
                        new WaitingRow(
                                it.getLong("import"),
                                it.getString("roster"),
                                it.getString("sender"),
                                StagedQuery.row(it)))
                .list();
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
