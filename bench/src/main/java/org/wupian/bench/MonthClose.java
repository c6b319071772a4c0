package org.wupian.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.wupian.bench.Side.Sample;
import org.wupian.kernel.Pack;
import org.wupian.lake.EngineQuery;
import org.wupian.returns.LoanCategory;
import org.wupian.returns.LoanSumsQuery;

/// J3, the close of a month: the figures of every bank and county from all loans. Ours: from the
/// cells that were sealed when each bank's file was accepted, and that sealing itself, bank by bank
/// in the engine as the product bounds it. Peers: the loans grouped in PostgreSQL, and by one wide
/// query in DuckDB. Limit: one pass over arrays. Answers are all figures.
public final class MonthClose {

    private static final YearMonth MONTH = YearMonth.of(2027, 1);
    private static final int BANKS = 60;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final LoanBook book;
    private final MonthFigures figures;
    private final LoanArrays arrays;
    private final Path folder;
    private final EmbeddedDatabase database;

    private MonthClose(Path home, Path folder, int loans, long seed) throws Exception {
        Pack pack = new Pack(Product.PROJECT.resolve("packs/zhumadian"));
        this.folder = folder;
        database = new EmbeddedDatabase(home);
        book = new LoanBook(pack, MONTH, BANKS, loans, seed);
        figures = MonthFigures.of(categories(pack), MONTH);
        arrays = new LoanArrays(book, figures, loans);
        try (DuckDBConnection engine =
                EngineQuery.open(wide(), Map.of("memory_limit", "4GB", "threads", "2"))) {
            book.fill(engine, folder);
        }
        try (Connection connection = database.superuser()) {
            book.fill(connection);
            execute(
                    connection,
                    """
                    create schema sealed;
                    create unlogged table sealed.cell (bank text, county text, mask bigint,
                        balance bigint, issued bigint, npl bigint, loans bigint, borrowers bigint,
                        primary key (bank, county, mask))
                    """);
        }
        seal();
    }

    public static void main(String[] arguments) throws Exception {
        Arguments it = new Arguments(arguments);
        run(it.number("rounds", 5), it.number("rows", 1_000_000), it.number("seed", 11));
    }

    static String run(int rounds, int rows, long seed) throws Exception {
        Path home = Product.newHome();
        Path folder = Files.createTempDirectory("wupian-bench-loans");
        try (Product product =
                Product.start(Product.asRunStartsIt(), home, true, "--wupian.demo.city=false")) {
            product.awaitReady();
            MonthClose job = new MonthClose(home, folder, rows, seed);
            String title =
                    String.format(
                            Locale.ROOT,
                            "J3 close of a month, %,d loans, %,d groups × %d figures, %,d cells",
                            rows,
                            job.book.groups(),
                            job.figures.count(),
                            job.cells());
            return new Contest(
                            title,
                            List.of(
                                    new Side("ours: from sealed cells", job::ours),
                                    new Side("ours, every file sealed first", job::sealedFirst),
                                    new Side("peer: PostgreSQL, group by", job::grouped),
                                    new Side("peer: DuckDB, one wide query", job::wideQuery),
                                    new Side("limit: pass over arrays", job::pass)))
                    .run(rounds);
        } finally {
            Product.delete(folder);
            Product.delete(home);
        }
    }

    private static List<LoanCategory> categories(Pack pack) {
        return pack.rows("loan-categories.csv").stream()
                .map(it ->
                        new LoanCategory(
                                it.text("code"),
                                Integer.parseInt(it.text("bit")),
                                it.text("name"),
                                it.textIfAny("name_en"),
                                it.text("source")))
                .toList();
    }

    private String wide() {
        return folder.resolve("wide.duckdb").toString();
    }

    /// Something measured that answers every figure.
    @FunctionalInterface
    private interface Job {
        long[][] run() throws Exception;
    }

    private Sample measured(Job job) throws Exception {
        double cpu = cpu();
        long began = System.nanoTime();
        long[][] groups = job.run();
        double wall = (System.nanoTime() - began) / 1e9;
        return new Sample(wall, cpu() - cpu, MonthFigures.answer(groups));
    }

    /// Of this process, in which DuckDB runs too, and of PostgreSQL.
    private double cpu() throws IOException {
        return SYSTEM.getProcessCpuTime() / 1e9 + Processor.secondsOfAll(database.process());
    }

    private Sample ours() throws Exception {
        return measured(this::fromCells);
    }

    private Sample sealedFirst() throws Exception {
        return measured(() -> {
            seal();
            return fromCells();
        });
    }

    private Sample grouped() throws Exception {
        return measured(() -> {
            try (Connection connection = database.superuser()) {
                execute(connection, "set work_mem = '256MB'");
                return read(connection, figures.wide("plain.loan", "plain.listed"));
            }
        });
    }

    private Sample wideQuery() throws Exception {
        return measured(() -> {
            try (DuckDBConnection engine =
                    EngineQuery.open(wide(), Map.of("memory_limit", "4GB", "threads", "2"))) {
                return read(engine, figures.wide("loan", "listed"));
            }
        });
    }

    private Sample pass() throws Exception {
        return measured(arrays::pass);
    }

    private long[][] read(Connection connection, String sql) throws SQLException {
        long[][] groups = new long[book.groups()][figures.count()];
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                long[] group = groups[book.group(row.getString(1), row.getString(2))];
                for (int i = 0; i < group.length; i++) {
                    group[i] = Long.parseLong(row.getString(i + 3));
                }
            }
        }
        return groups;
    }

    private long[][] fromCells() throws SQLException, IOException {
        long[][] groups = new long[book.groups()][figures.count()];
        try (Connection connection = database.superuser()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(10_000);
                ResultSet row =
                        statement.executeQuery(
                                """
                                select bank, county, mask, balance, issued, npl, loans, borrowers
                                  from sealed.cell
                                """);
                long[] sums = new long[MonthFigures.SUMS];
                while (row.next()) {
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] = row.getLong(i + 4);
                    }
                    int group = book.group(row.getString(1), row.getString(2));
                    figures.add(groups[group], row.getLong(3), sums, 0);
                }
            }
        }
        return groups;
    }

    /// Seals bank after bank, as each acceptance does, with the product's own SQL.
    private void seal() throws Exception {
        try (Connection connection = database.superuser();
                PreparedStatement put =
                        connection.prepareStatement(
                                "insert into sealed.cell values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            execute(connection, "truncate sealed.cell");
            for (String bank : book.bankCodes()) {
                seal(bank, put);
            }
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "vacuum analyze sealed.cell");
        }
    }

    private void seal(String bank, PreparedStatement put) throws SQLException, IOException {
        Path work = Files.createTempDirectory(folder, "seal");
        try (DuckDBConnection engine =
                        EngineQuery.open(
                                work.resolve("loans").toString(),
                                Map.of("temp_directory", work.resolve("spilled").toString()));
                Statement statement = engine.createStatement()) {
            statement.execute(
                    "create table loan as from read_parquet('%s')"
                            .formatted(folder.resolve(bank + ".parquet")));
            statement.execute(
                    "create table listed as select code, %d::bigint as mask from read_parquet('%s')"
                            .formatted(listedMask(), folder.resolve("listed.parquet")));
            statement.execute(LoanSumsQuery.mark(figures.categories()));
            try (ResultSet row = statement.executeQuery(LoanSumsQuery.sums(MONTH))) {
                while (row.next()) {
                    put.setString(1, bank);
                    put.setString(2, row.getString(1));
                    for (int i = 2; i <= 7; i++) {
                        put.setLong(i + 1, row.getLong(i));
                    }
                    put.addBatch();
                }
            }
            put.executeBatch();
        } finally {
            Product.delete(work);
        }
    }

    private long listedMask() {
        return figures.categories().stream()
                .filter(it -> it.source().startsWith("roster:"))
                .mapToLong(LoanCategory::mask)
                .sum();
    }

    private long cells() throws SQLException, IOException {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from sealed.cell")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
