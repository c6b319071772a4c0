package org.wupian.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wupian.lake.EngineQuery;

/// Reads some loans of a sealed file (读取封存明细). Who may see them was decided before.
final class LoanRowQuery {

    private LoanRowQuery() {}

    /// @param mask a loan with one of these bits; 0 for all
    static long count(Path file, long mask) {
        String sql =
                "select count(*) from read_parquet(%s) where ? = 0 or mask & ? <> 0"
                        .formatted(text(file));
        try (Connection engine = EngineQuery.open("", Map.of());
                PreparedStatement statement = engine.prepareStatement(sql)) {
            statement.setLong(1, mask);
            statement.setLong(2, mask);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// @param after number of the row before the first
    static List<LoanRows.Loan> page(
            Path file, List<LoanColumn> columns, long mask, int after, int most) {
        String names =
                columns.stream()
                        .map(it -> '"' + it.code() + '"')
                        .collect(Collectors.joining(", ", "\"row\", mask, ", ""));
        String sql =
                """
                select %s from read_parquet(%s)
                 where (? = 0 or mask & ? <> 0) and "row" > ? order by "row" limit ?
                """
                        .formatted(names, text(file));
        List<LoanRows.Loan> loans = new ArrayList<>();
        try (Connection engine = EngineQuery.open("", Map.of());
                PreparedStatement statement = engine.prepareStatement(sql)) {
            statement.setLong(1, mask);
            statement.setLong(2, mask);
            statement.setInt(3, after);
            statement.setInt(4, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    loans.add(loan(row, columns));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return loans;
    }

    private static LoanRows.Loan loan(ResultSet row, List<LoanColumn> columns) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            LoanColumn column = columns.get(i);
            int at = i + 3;
            Object value =
                    switch (column.type()) {
                        case AMOUNT -> row.getLong(at);
                        case FLAG -> row.getBoolean(at);
                        case RATE -> row.getBigDecimal(at);
                        default -> row.getString(at);
                    };
            values.put(column.code(), row.wasNull() ? null : value);
        }
        return new LoanRows.Loan(row.getInt(1), row.getLong(2), values);
    }

    private static String text(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    private static UncheckedIOException failed(SQLException e) {
        return new UncheckedIOException(new IOException(e.getMessage(), e));
    }
}
