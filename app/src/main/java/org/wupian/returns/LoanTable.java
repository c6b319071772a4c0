package org.wupian.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.wupian.lake.EngineQuery;

/// The loans of one file in the columnar engine (明细计算), in a file of the engine's own and not in
/// memory, for the length of one piece of work. What goes wrong here is the disk's trouble.
final class LoanTable implements AutoCloseable {

    private final DuckDBConnection engine;
    private final LoanForm form;
    private @Nullable DuckDBAppender appender;

    /// @param work an empty folder for what the engine needs meanwhile
    LoanTable(Path work, LoanForm form) {
        this.form = form;
        try {
            engine =
                    EngineQuery.open(
                            work.resolve("loans").toString(),
                            Map.of("temp_directory", work.resolve("spilled").toString()));
        } catch (SQLException e) {
            throw failed(e);
        }
        execute(
                form.kept().stream()
                        .map(it -> quoted(it.code()) + " " + it.type().engine())
                        .collect(
                                Collectors.joining(
                                        ", ", "create table loan (\"row\" integer, ", ")")));
        execute("create table listed (code varchar, mask bigint)");
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    /// @param values the row's number and its cells, in the order of the columns kept
    void add(@Nullable Object[] values) {
        append("loan", values);
    }

    /// Somebody on a list whose members are of a category.
    void addListed(String creditCode, LoanCategory category) {
        append("listed", new Object[] {creditCode, category.mask()});
    }

    private void append(String table, @Nullable Object[] values) {
        try {
            if (appender == null) {
                appender = engine.createAppender(table);
            }
            EngineQuery.append(appender, values);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// What was added is in its table from here on; another may be filled.
    void flush() {
        try {
            if (appender != null) {
                appender.close();
                appender = null;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Reads loans kept before.
    void load(Path file) {
        String names =
                form.kept().stream()
                        .map(it -> quoted(it.code()))
                        .collect(Collectors.joining(", ", "\"row\", ", ""));
        execute(
                "insert into loan (%1$s) select %1$s from read_parquet(%2$s)"
                        .formatted(names, text(file)));
    }

    /// Decides the categories of every loan.
    void mark() {
        execute(LoanSumsQuery.mark(form.categories()));
    }

    long rows() {
        return one("select count(*) from loan");
    }

    /// Rows whose contract stands in an earlier row too.
    ///
    /// @param most how many of them are read
    LoanRepeats repeats(int most) {
        long count = one("select count(*) - count(distinct contract) from loan");
        List<LoanRepeats.Repeat> rows =
                count == 0
                        ? List.of()
                        : query(
                                """
                                select "row", contract, first
                                  from (select "row", contract,
                                               min("row") over (partition by contract) as first,
                                               row_number() over (
                                                   partition by contract order by "row") as nth
                                          from loan)
                                 where nth > 1 order by "row" limit %d
                                """
                                        .formatted(most),
                                row ->
                                        new LoanRepeats.Repeat(
                                                row.getInt(1), row.getString(2), row.getInt(3)));
        return new LoanRepeats(count, rows);
    }

    /// Sums by county and combination of categories, after [#mark].
    List<LoanCell> cells(YearMonth month) {
        return query(
                LoanSumsQuery.sums(month),
                row ->
                        new LoanCell(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7)));
    }

    /// Sums by borrower, of those known by a code.
    List<LoanBorrower> coded(YearMonth month) {
        return query(
                LoanSumsQuery.borrowers(month),
                row ->
                        new LoanBorrower(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)));
    }

    /// Those with a balance, each once.
    long borrowers() {
        return one("select count(distinct borrower) from loan where balance > 0");
    }

    /// Keeps the rows as they were taken.
    void keep(Path file) {
        copy("loan", "\"row\"", file);
    }

    /// Writes the rows with their masks as the lake has them.
    void seal(Path file) {
        copy("marked", "county, mask, \"row\"", file);
    }

    private void copy(String table, String order, Path file) {
        execute(
                "copy (from %s order by %s) to %s (format parquet, compression zstd)"
                        .formatted(table, order, text(file)));
    }

    private static String text(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    private long one(String sql) {
        return query(sql, row -> row.getLong(1)).getFirst();
    }

    private <R> List<R> query(String sql, EngineQuery.RowReader<R> reader) {
        List<R> rows = new ArrayList<>();
        try (Statement statement = engine.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(reader.read(row));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return rows;
    }

    private void execute(String sql) {
        try (Statement statement = engine.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static UncheckedIOException failed(SQLException e) {
        return new UncheckedIOException(new IOException(e.getMessage(), e));
    }

    @Override
    public void close() {
        try (engine) {
            flush();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
