package org.wupian.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.wupian.bench.Applicants.Answers;
import org.wupian.bench.Offers.Offer;
import org.wupian.bench.Side.Sample;
import org.wupian.eligibility.Columns;
import org.wupian.eligibility.Facts;
import org.wupian.eligibility.Matches;
import org.wupian.eligibility.RuleGraph;
import org.wupian.lake.EngineQuery;

/// J2, matching: how many enterprises each product fits and the ten best products of each. Ours:
/// the graph of conditions, on one thread, counting what cannot be told besides. Peer: one query in
/// DuckDB on two threads. Limit: a loop written for these products.
public final class Matching {

    private static final int BEST = 10;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<Offer> offers;
    private final Applicants applicants;
    private final Columns columns;
    private final DuckDBConnection engine;

    private Matching(DuckDBConnection engine, int rows, int products, long seed)
            throws SQLException {
        this.engine = engine;
        offers = Offers.of(products, seed);
        applicants = new Applicants(rows, seed);
        columns = applicants.columns();
        applicants.fill(engine);
        fillOffers();
    }

    private void fillOffers() throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute(
                    """
                    create table offer (id integer, divisions integer, sections integer, sizes integer,
                        grades integer, oldest bigint, least bigint, most bigint, roster integer, score bigint)
                    """);
        }
        try (DuckDBAppender to = engine.createAppender("offer")) {
            for (int i = 0; i < offers.size(); i++) {
                Offer it = offers.get(i);
                EngineQuery.append(
                        to,
                        new @Nullable Object[] {
                            i,
                            it.divisions(),
                            it.sections(),
                            it.sizes(),
                            it.grades(),
                            (long) it.oldest(),
                            it.least(),
                            it.most(),
                            1 << it.roster(),
                            (long) it.score()
                        });
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        Arguments it = new Arguments(arguments);
        run(
                it.number("rounds", 5),
                it.number("rows", 1_000_000),
                it.number("products", 200),
                it.number("seed", 11));
    }

    static String run(int rounds, int rows, int products, long seed) throws Exception {
        try (DuckDBConnection engine =
                EngineQuery.open("", Map.of("memory_limit", "4GB", "threads", "2"))) {
            Matching job = new Matching(engine, rows, products, seed);
            RuleGraph graph = job.graph();
            String title =
                    String.format(
                            Locale.ROOT,
                            "J2 matching, %,d enterprises × %d products, %d distinct conditions",
                            rows,
                            products,
                            graph.conditions().size());
            String table =
                    new Contest(
                                    title,
                                    List.of(
                                            new Side("ours", () -> measured(job::ours)),
                                            new Side(
                                                    "peer: DuckDB, join",
                                                    () -> measured(job::join)),
                                            new Side("peer: DuckDB, counts only", job::counts),
                                            new Side(
                                                    "limit: hand-written loop",
                                                    () -> measured(job::loop))))
                            .run(rounds);
            System.out.printf(
                    Locale.ROOT,
                    "one enterprise × %d products: %.2f microseconds%n",
                    products,
                    job.single(graph));
            return table;
        }
    }

    private RuleGraph graph() {
        return new RuleGraph(Offers.ALL, offers.stream().map(Offer::rule).toList());
    }

    /// A side's work.
    @FunctionalInterface
    private interface Work {
        Answers run() throws SQLException;
    }

    private static Sample measured(Work work) throws SQLException {
        double cpu = SYSTEM.getProcessCpuTime() / 1e9;
        long began = System.nanoTime();
        Answers answers = work.run();
        double wall = (System.nanoTime() - began) / 1e9;
        return new Sample(wall, SYSTEM.getProcessCpuTime() / 1e9 - cpu, answers.text());
    }

    /// The graph is built each time, as a change of one product would ask for.
    private Answers ours() {
        Matches matches = graph().match(columns, BEST);
        Answers answers = new Answers(offers.size());
        for (int i = 0; i < offers.size(); i++) {
            answers.fits[i] = matches.fits(i);
        }
        for (int row = 0; row < columns.rows(); row++) {
            List<Integer> best = matches.best(row);
            for (int i = 0; i < best.size(); i++) {
                answers.best += (i + 1L) * (best.get(i) + 1);
            }
        }
        return answers;
    }

    /// A row for each pair that fits, counted and numbered.
    private Answers join() throws SQLException {
        Answers answers = new Answers(offers.size());
        try (Statement statement = engine.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                with fit as (
                                    select a.id, o.id as offer
                                      from applicant a, offer o
                                     where a.divisions & o.divisions <> 0 and a.sections & o.sections <> 0
                                       and a.sizes & o.sizes <> 0 and a.grades & o.grades = 0
                                       and a.age >= o.oldest and a.amount >= o.least and a.amount <= o.most
                                       and (a.rosters & o.roster <> 0 or a.score >= o.score)),
                                placed as (
                                    select offer, row_number() over (partition by id order by offer) as place
                                      from fit)
                                select offer, count(*),
                                       sum(case when place <= %d then place * (offer + 1) else 0 end)::bigint
                                  from placed
                                 group by offer
                                """
                                        .formatted(BEST))) {
            while (row.next()) {
                answers.fits[row.getInt(1)] = row.getLong(2);
                answers.best += row.getLong(3);
            }
        }
        return answers;
    }

    /// One pass with a count for each product; the best of each enterprise are not asked for.
    private Sample counts() throws SQLException {
        Sample it =
                measured(() -> {
                    Answers answers = new Answers(offers.size());
                    try (Statement statement = engine.createStatement();
                            ResultSet row = statement.executeQuery(counting())) {
                        row.next();
                        for (int i = 0; i < offers.size(); i++) {
                            answers.fits[i] = row.getLong(i + 1);
                        }
                    }
                    return answers;
                });
        return new Sample(it.wall(), it.cpu(), "");
    }

    private String counting() {
        return offers.stream()
                .map(it -> "count(*) filter (where %s)".formatted(it.sql()))
                .collect(Collectors.joining(", ", "select ", " from applicant"));
    }

    private Answers loop() {
        return applicants.loop(offers, BEST);
    }

    /// Microseconds of one question, warm.
    private double single(RuleGraph graph) {
        int questions = Math.min(20_000, columns.rows());
        List<Facts> asked = IntStream.range(0, questions).mapToObj(columns::facts).toList();
        double micros = 0;
        for (int round = 0; round < 5; round++) {
            long began = System.nanoTime();
            long answers = 0;
            for (Facts facts : asked) {
                answers += graph.answers(facts).size();
            }
            micros = (System.nanoTime() - began) / 1e3 / questions;
            if (answers != (long) questions * offers.size()) {
                throw new IllegalStateException("questions without an answer");
            }
        }
        return micros;
    }
}
