package org.wupian.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.enterprise.Link;
import tools.jackson.core.type.TypeReference;

/// Reads the rows of imports as people see them.
@Repository
class StagedQuery {

    private static final TypeReference<List<Link.Reason>> REASONS = new TypeReference<>() {};

    private final JdbcClient db;

    StagedQuery(JdbcClient db) {
        this.db = db;
    }

    /// @param outcome empty for rows of every outcome
    /// @param after the last row of the page before, 0 for the first
    List<ImportedRow> rows(long batch, String outcome, boolean onlyProblems, int after, int most) {
        return db.sql(
                        """
                        select row, sheet, line, outcome, decided, superseded_by, name, project,
                               code, county, tier, valid_from, valid_until, fields, problems,
                               operator, reasons
                          from roster.staged
                         where import = :batch and row > :after
                           and (:outcome = '' or outcome = :outcome) %s
                         order by row
                         limit :most
                        """
                                .formatted(
                                        onlyProblems
                                                ? "and (problems <> '[]' or outcome = 'REVIEW')"
                                                : ""))
                .param("batch", batch)
                .param("after", after)
                .param("outcome", outcome)
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    /// Other rows that wait for the same reason alone, while whom they mean is clear.
    List<Integer> alike(long batch, int row) {
        return db.sql(
                        """
                        with waiting as (
                            select row, jsonb_path_query_array(
                                       problems, '$[*] ? (@.weight == "REVIEW").code') as asked
                              from roster.staged
                             where import = :batch and outcome = 'REVIEW' and decided = ''
                               and link in ('SAME', 'NEW'))
                        select w.row
                          from waiting w
                          join waiting this on this.row = :row and this.asked = w.asked
                         where w.row <> :row and w.asked <> '[]'
                         order by w.row
                        """)
                .param("batch", batch)
                .param("row", row)
                .query((it, _) -> it.getInt("row"))
                .list();
    }

    static ImportedRow row(ResultSet row) throws SQLException {
        long operator = row.getLong("operator");
        return new ImportedRow(
                row.getInt("row"),
                row.getString("sheet"),
                row.getInt("line"),
                RowOutcome.valueOf(row.getString("outcome")),
                row.getString("decided"),
                row.getLong("superseded_by"),
                row.getString("name"),
                row.getString("project"),
                row.getString("code"),
                row.getString("county"),
                row.getString("tier"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                JsonColumn.read(row.getString("fields"), JsonColumn.TEXTS),
                JsonColumn.read(row.getString("problems"), JsonColumn.PROBLEMS),
                operator == 0 ? null : operator,
                JsonColumn.read(row.getString("reasons"), REASONS));
    }
}
