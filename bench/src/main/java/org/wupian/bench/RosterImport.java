package org.wupian.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.wupian.bench.Side.Sample;

/// J1, import: three lists of a roster into a city that has none. Ours: sent to the running
/// product, read, whom each row means found by code and name, compared, applied, undoable. Peer:
/// batches of a thousand rows into plain tables. Limit: the bytes that the product stored, by COPY,
/// and the same indexes. Answers are rows, different codes, wrong check characters and rows without
/// code.
public final class RosterImport {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<RosterFile> files;
    private Path home;
    private Product product;

    private RosterImport(List<RosterFile> files) throws Exception {
        this.files = files;
        home = Product.newHome();
        product = start(home);
    }

    public static void main(String[] arguments) throws Exception {
        Arguments it = new Arguments(arguments);
        run(it.number("rounds", 3), it.number("rows", 1_000_000), it.number("seed", 11));
    }

    static String run(int rounds, int rows, long seed) throws Exception {
        RosterImport job = new RosterImport(RosterFile.make(rows, seed));
        try {
            return new Contest(
                            String.format(Locale.ROOT, "J1 import of three lists, %,d rows", rows),
                            List.of(
                                    new Side("ours: read, found, compared, applied", job::ours),
                                    new Side("peer: JDBC batches, plain tables", job::peer),
                                    new Side("limit: COPY of the final bytes", job::limit)))
                    .run(rounds);
        } finally {
            job.end();
        }
    }

    private void end() throws Exception {
        product.close();
        Product.delete(home);
    }

    private static Product start(Path home) throws Exception {
        Product product =
                Product.start(Product.asRunStartsIt(), home, true, "--wupian.demo.city=false");
        product.awaitReady();
        return product;
    }

    private EmbeddedDatabase database() {
        return new EmbeddedDatabase(home);
    }

    /// Each time in a city that is empty.
    private Sample ours() throws Exception {
        end();
        home = Product.newHome();
        product = start(home);
        RosterCalls department = new RosterCalls(product.port());
        double cpu = productAndDatabase();
        long began = System.nanoTime();
        try (Activity activity = new Activity(database().superuser())) {
            for (RosterFile file : files) {
                department.send(file);
            }
            double wall = seconds(began);
            System.out.print(activity.most(24));
            return new Sample(
                    wall,
                    productAndDatabase() - cpu,
                    answer(
                            """
                            select count(*), count(distinct nullif(code, '')),
                                   count(*) filter (where problems @> '[{"code": "code_check"}]'),
                                   count(*) filter (where code = '')
                              from roster.staged
                            """));
        }
    }

    private Sample peer() throws Exception {
        try (PlainTables plain = new PlainTables(database().superuser())) {
            double cpu = ownAndDatabase();
            long began = System.nanoTime();
            plain.load(files);
            return new Sample(
                    seconds(began),
                    ownAndDatabase() - cpu,
                    answer(
                            """
                            select count(*), count(distinct nullif(code, '')),
                                   count(*) filter (where problem = 'check'),
                                   count(*) filter (where code = '')
                              from plain.row
                            """));
        }
    }

    private Sample limit() throws Exception {
        try (Connection connection = database().superuser()) {
            FinalBytes bytes = FinalBytes.of(connection);
            bytes.prepare(connection);
            double cpu = ownAndDatabase();
            long began = System.nanoTime();
            bytes.load(connection);
            return new Sample(
                    seconds(began),
                    ownAndDatabase() - cpu,
                    answer(
                            """
                            select count(*), count(distinct nullif(code, '')),
                                   count(*) filter (where problems @> '[{"code": "code_check"}]'),
                                   count(*) filter (where code = '')
                              from final.roster_staged
                            """));
        }
    }

    private String answer(String sql) throws IOException, SQLException {
        try (Connection connection = database().superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return "%d rows, %d codes, %d wrong, %d without"
                    .formatted(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private double productAndDatabase() throws IOException {
        return Processor.seconds(product.handle()) + Processor.secondsOfAll(database().process());
    }

    private double ownAndDatabase() throws IOException {
        return THREADS.getCurrentThreadCpuTime() / 1e9
                + Processor.secondsOfAll(database().process());
    }
}
