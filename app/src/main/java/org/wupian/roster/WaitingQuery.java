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
            """;

    private final JdbcClient db;

    WaitingQuery(JdbcClient db) {
        this.db = db;
    }

    /// The oldest first.
    ///
    /// @param batch import of the last row of the page before
    List<WaitingRow> find(List<String> rosters, long batch, int row, int most) {
        return db.sql(
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
                                """)
                .param("rosters", rosters.toArray(String[]::new))
                .param("batch", batch)
                .param("row", row)
                .param("most", most)
                .query((it, _) ->
                        new WaitingRow(
                                it.getLong("import"),
                                it.getString("roster"),
                                it.getString("sender"),
                                StagedTable.row(it)))
                .list();
    }

    Map<String, Integer> counts(List<String> rosters) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        db.sql("select i.roster, count(*) as rows " + FROM + " group by i.roster order by i.roster")
                .param("rosters", rosters.toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getString("roster"), row.getInt("rows"));
                });
        return counts;
    }
}
