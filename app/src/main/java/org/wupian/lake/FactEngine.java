package org.wupian.lake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Facts loaded for one computation, to be asked in the common SQL of all engines (事实查询).
public final class FactEngine implements AutoCloseable {

    /// Makes a value of a row.
    @FunctionalInterface
    public interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private final DuckDBConnection engine;

    FactEngine(DuckDBConnection engine) throws SQLException {
        this.engine = engine;
        execute("create schema fact");
    }

    void add(FactView fact, Consumer<Consumer<@Nullable Object[]>> rows) throws SQLException {
        execute(
                "create table fact.%s (%s)"
                        .formatted(
                                FactColumn.quoted(fact.view()),
                                fact.columns().stream()
                                        .map(FactColumn::definition)
                                        .collect(Collectors.joining(", "))));
        try (DuckDBAppender to = engine.createAppender("fact", fact.view())) {
            rows.accept(values -> {
                try {
                    DuckDb.append(to, values);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute(sql);
        }
    }

    /// @throws IllegalStateException when the SQL is wrong
    public <R> List<R> query(String sql, RowReader<R> reader) {
        List<R> rows = new ArrayList<>();
        try (Statement statement = engine.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(reader.read(row));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            engine.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
