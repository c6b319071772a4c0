package org.wupian.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads earlier rows of an import for comparing later ones with them.
@Repository
class FirstQuery {

    private final JdbcClient db;

    FirstQuery(JdbcClient db) {
        this.db = db;
    }

    /// The row of an import that first meant an entry, or had a name.
    record First(
            String key,
            String sheet,
            int line,
            String name,
            String code,
            String county,
            String hash,
            Map<String, String> fields) {

        static First of(ComparedRow row) {
            StagedRow it = row.read();
            return new First(
                    row.key(),
                    it.sheet(),
                    it.line(),
                    it.name(),
                    it.code(),
                    it.county(),
                    it.hash(),
                    it.fields());
        }
    }

    /// Those of these rows that are stored already.
    Map<Integer, First> find(long batch, Collection<Integer> numbers) {
        Map<Integer, First> first = new HashMap<>();
        db.sql(
                        """
                        select row, key, sheet, line, name, code, county, hash, fields
                          from roster.staged
                         where import = :batch and row = any(:rows::int[])
                        """)
                .param("batch", batch)
                .param("rows", numbers.toArray(Integer[]::new))
                .query(row -> {
                    first.put(
                            row.getInt("row"),
                            new First(
                                    row.getString("key"),
                                    row.getString("sheet"),
                                    row.getInt("line"),
                                    row.getString("name"),
                                    row.getString("code"),
                                    row.getString("county"),
                                    row.getString("hash"),
                                    JsonColumn.read(row.getString("fields"), JsonColumn.TEXTS)));
                });
        return first;
    }
}
