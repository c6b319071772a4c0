package org.wupian.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.wupian.kernel.Mark;

/// Makes Parquet files, one after the other, with the embedded columnar engine (列式文件). Rows gather
/// in a file of the engine's own, not in memory.
///
/// What goes wrong here is the folder's or the disk's trouble: an [UncheckedIOException].
final class ParquetTable implements AutoCloseable {

    /// The columns are made anew for each file.
    private static final String CREATE = "create table gathered (%s)";

    private static final String COPY =
            "copy gathered to '%s' (format parquet, compression zstd, row_group_size_bytes '32MB',"
                    + " kv_metadata {mark: '%s'})";

    private final DuckDBConnection engine;
    private final Mark mark;
    private @Nullable DuckDBAppender appender;
    private long rows;

    /// @param work an empty folder for what the engine needs meanwhile
    /// @param mark kept in each file
    ParquetTable(Path work, Mark mark) {
        this.mark = mark;
        try {
            engine =
                    EngineQuery.open(
                            work.resolve("gathered").toString(),
                            Map.of(
                                    "temp_directory",
                                    work.resolve("spilled").toString(),
                                    "preserve_insertion_order",
                                    "false"));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Begins the next file.
    void begin(List<FactColumn> columns) {
        execute(
                CREATE.formatted(
                        columns.stream()
                                .map(FactColumn::definition)
                                .collect(Collectors.joining(", "))));
        try {
            appender = engine.createAppender("gathered");
        } catch (SQLException e) {
            throw failed(e);
        }
        rows = 0;
    }

    /// @param values in the order of the columns
    void add(@Nullable Object[] values) {
        DuckDBAppender to = begun();
        try {
            EngineQuery.append(to, values);
            rows++;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Writes the rows so far and forgets them.
    ///
    /// @return how many there were
    long writeTo(Path file) {
        close(begun());
        appender = null;
        execute(COPY.formatted(quoted(file.toString()), quoted(mark.text())));
        execute("drop table gathered");
        return rows;
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    private DuckDBAppender begun() {
        if (appender == null) {
            throw new IllegalStateException("no file was begun");
        }
        return appender;
    }

    /// An error closes the engine's statement, so each has its own.
    private void execute(String sql) {
        try (Statement statement = engine.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void close(AutoCloseable it) {
        try {
            it.close();
        } catch (SQLException e) {
            throw failed(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static UncheckedIOException failed(SQLException e) {
        return new UncheckedIOException(new IOException(e.getMessage(), e));
    }

    @Override
    public void close() {
        try (engine) {
            if (appender != null) {
                appender.close();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
