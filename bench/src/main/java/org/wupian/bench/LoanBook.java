package org.wupian.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.wupian.kernel.Pack;
import org.wupian.lake.EngineQuery;
import org.wupian.synth.SyntheticLoan;
import org.wupian.synth.SyntheticLoans;

/// The invented loans of all banks of J3, brought to where each side wants them.
final class LoanBook {

    private static final int LISTED_OF = 5;

    private final List<SyntheticLoans> banks = new ArrayList<>();
    private final List<String> bankCodes = new ArrayList<>();
    private final List<String> counties;
    private final List<String> flags;
    private final int firms;

    LoanBook(Pack pack, YearMonth month, int bankCount, int loans, long seed) {
        firms = Math.max(1000, loans / 4);
        counties = pack.rows("divisions.csv").stream().map(it -> it.text("code")).sorted().toList();
        flags =
                pack.rows("loan-columns.csv").stream()
                        .filter(it -> it.text("type").equals("flag"))
                        .map(it -> it.text("code"))
                        .toList();
        for (int i = 0; i < bankCount; i++) {
            String bank = "bank-%02d".formatted(i);
            int own = loans / bankCount + (i < loans % bankCount ? 1 : 0);
            bankCodes.add(bank);
            banks.add(
                    new SyntheticLoans(
                            pack, new SyntheticLoans.Request(bank, month, firms, own, seed)));
        }
    }

    List<String> bankCodes() {
        return bankCodes;
    }

    SyntheticLoans loans(int bank) {
        return banks.get(bank);
    }

    int groups() {
        return bankCodes.size() * counties.size();
    }

    int group(String bank, String county) {
        return bankCodes.indexOf(bank) * counties.size() + counties.indexOf(county);
    }

    /// Every fifth firm, as on a list of technology enterprises.
    List<String> listed() {
        List<String> codes = new ArrayList<>();
        for (int firm = 0; firm < firms; firm += LISTED_OF) {
            codes.add(banks.getFirst().firm(firm));
        }
        return codes;
    }

    private String columns(String text) {
        return "bank %1$s, county %1$s, borrower %1$s, balance bigint, issued bigint, issued_on date, matures_on date, guarantee %1$s, class %1$s, "
                        .formatted(text)
                + flags.stream().map(it -> it + " boolean").collect(Collectors.joining(", "));
    }

    /// Fills the tables `loan` and `listed` of an engine, and one file for each bank.
    ///
    /// @param folder for `<bank>.parquet` and `listed.parquet`
    void fill(DuckDBConnection engine, Path folder) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute("create table loan (%s)".formatted(columns("varchar")));
            statement.execute("create table listed (code varchar)");
        }
        try (DuckDBAppender to = engine.createAppender("loan")) {
            for (int bank = 0; bank < banks.size(); bank++) {
                SyntheticLoans loans = banks.get(bank);
                for (int i = 0; i < loans.size(); i++) {
                    EngineQuery.append(to, values(bankCodes.get(bank), loans.get(i)));
                }
            }
        }
        try (DuckDBAppender to = engine.createAppender("listed")) {
            for (String it : listed()) {
                EngineQuery.append(to, new Object[] {it});
            }
        }
        for (String bank : bankCodes) {
            copy(
                    engine,
                    "select * exclude (bank) from loan where bank = '%s'".formatted(bank),
                    folder.resolve(bank + ".parquet"));
        }
        copy(engine, "select * from listed", folder.resolve("listed.parquet"));
    }

    private static void copy(DuckDBConnection engine, String query, Path file) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute(
                    "copy (%s) to '%s' (format parquet, compression zstd)".formatted(query, file));
        }
    }

    private @Nullable Object[] values(String bank, SyntheticLoan it) {
        @Nullable Object[] values = new @Nullable Object[9 + flags.size()];
        values[0] = bank;
        values[1] = it.county();
        values[2] = it.borrower();
        values[3] = it.balanceFen();
        values[4] = it.issuedFen();
        values[5] = it.issuedOn();
        values[6] = it.maturesOn();
        values[7] = it.guarantee();
        values[8] = it.quality();
        for (int i = 0; i < flags.size(); i++) {
            values[9 + i] = it.flags().contains(flags.get(i));
        }
        return values;
    }

    /// Fills `plain.loan` and `plain.listed` of PostgreSQL and counts them anew for its planner.
    void fill(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    create schema plain;
                    create unlogged table plain.loan (%s);
                    create unlogged table plain.listed (code text primary key);
                    """
                            .formatted(columns("text")));
            copy(connection, "plain.loan", this::writeLoans);
            copy(
                    connection,
                    "plain.listed",
                    out -> {
                        for (String it : listed()) {
                            out.write(it + "\n");
                        }
                    });
            statement.execute("vacuum analyze plain.loan");
            statement.execute("vacuum analyze plain.listed");
        }
    }

    /// Writes lines as COPY reads them.
    @FunctionalInterface
    private interface Lines {
        void write(Writer out) throws IOException;
    }

    private static void copy(Connection connection, String table, Lines lines)
            throws SQLException, IOException {
        try (PipedOutputStream end = new PipedOutputStream();
                InputStream begin = new PipedInputStream(end, 1 << 20)) {
            Thread writing =
                    Thread.ofPlatform()
                            .start(() -> {
                                try (Writer out =
                                        new BufferedWriter(
                                                new OutputStreamWriter(end, StandardCharsets.UTF_8),
                                                1 << 16)) {
                                    lines.write(out);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s from stdin".formatted(table), begin);
            writing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void writeLoans(Writer out) throws IOException {
        for (int bank = 0; bank < banks.size(); bank++) {
            SyntheticLoans loans = banks.get(bank);
            for (int i = 0; i < loans.size(); i++) {
                @Nullable Object[] values = values(bankCodes.get(bank), loans.get(i));
                for (int column = 0; column < values.length; column++) {
                    out.write(column == 0 ? "" : "\t");
                    out.write(String.valueOf(values[column]));
                }
                out.write('\n');
            }
        }
    }
}
