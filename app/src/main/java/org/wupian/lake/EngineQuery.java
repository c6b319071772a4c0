package org.wupian.lake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/// Facts loaded into the embedded columnar engine for one computation (列式引擎), to be asked in the
/// common SQL of all engines. The engine is bounded and fetches nothing from outside; it is loaded
/// by the first use and not by the start.
public final class EngineQuery implements AutoCloseable {

    /// Makes a value of a row.
    @FunctionalInterface
    public interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private final DuckDBConnection engine;

    EngineQuery(DuckDBConnection engine) throws SQLException {
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
                    append(to, values);
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

    /// Opens an engine for rows of one's own (独立引擎); whoever opens it closes it.
    ///
    /// @param database a file, or empty for one in memory
    /// @param more settings beside the usual bounds, such as `temp_directory`
    public static DuckDBConnection open(String database, Map<String, String> more)
            throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "256MB");
        settings.setProperty("threads", "1");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        settings.putAll(more);
        return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + database, settings);
    }

    /// Adds one row, values in the order of the columns.
    public static void append(DuckDBAppender to, @Nullable Object[] values) throws SQLException {
        to.beginRow();
        for (Object value : values) {
            append(to, value);
        }
        to.endRow();
    }

    private static void append(DuckDBAppender to, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> to.appendNull();
            case String it -> to.append(it);
            case Boolean it -> to.append(it);
            case Integer it -> to.append(it);
            case Long it -> to.append(it);
            case Float it -> to.append(it);
            case Double it -> to.append(it);
            case BigDecimal it -> to.append(it);
            case LocalDate it -> to.append(it);
            case LocalDateTime it -> to.append(it);
            case OffsetDateTime it -> to.append(it);
            case Collection<?> it -> to.append(it);
            default -> throw new IllegalStateException("no column is a " + value.getClass());
        }
    }
}
