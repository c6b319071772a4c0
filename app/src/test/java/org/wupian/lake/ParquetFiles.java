package org.wupian.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Asks Parquet files as somebody with a columnar engine of their own does. `{fact.enterprise}` in
/// a query stands for that file.
final class ParquetFiles {

    private final Path folder;

    ParquetFiles(Path folder) {
        this.folder = folder;
    }

    /// The first column of all rows, as text.
    List<String> ask(String query) {
        String sql = query.replaceAll("\\{(fact\\.\\w+)}", "'" + folder + "/$1.parquet'");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
