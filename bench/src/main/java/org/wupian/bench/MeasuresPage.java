package org.wupian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.wupian.bench.Side.Sample;

/// J4, a page: the list of measures as a signed-in person gets it, with the session in the database
/// and the scope of each transaction. Peer: the same page on the usual stack of Spring. Limit: a
/// bare handler that asks the same database for the same things and writes the page's bytes.
/// Answers are equal when the words of the table are.
///
/// Figures are seconds per request; processor time counts server and database.
public final class MeasuresPage {

    private static final String PATH = "/measures";

    /// So many rounds' requests before the first: until then the compiler works more than the page.
    private static final int WARM_UP = 5;

    private final Product product;
    private final Path home;

    private MeasuresPage(Product product, Path home) {
        this.product = product;
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        Arguments it = new Arguments(arguments);
        run(it.number("rounds", 5), it.number("requests", 4000), it.number("connections", 8));
    }

    static String run(int rounds, int requests, int connections) throws Exception {
        Path home = Product.newHome();
        try (Product product = Product.start(Product.asRunStartsIt(), home, true)) {
            return new MeasuresPage(product, home).compare(rounds, requests, connections);
        } finally {
            Product.delete(home);
        }
    }

    private String compare(int rounds, int requests, int connections) throws Exception {
        product.awaitReady();
        String session = SignedIn.at(product.port(), "/sign-in", "login", "wupian").cookie();
        Load own = new Load(product.port(), PATH, "wupian=" + session, connections);
        Path page = Files.writeString(home.resolveSibling("page.html"), own.page());
        EmbeddedDatabase database = new EmbeddedDatabase(home);
        int bare = Product.freePort();
        int thymeleaf = Product.freePort();
        try (Peer limit =
                        Peer.start(
                                BareHandler.class,
                                bare,
                                database.url(),
                                database.appPassword(),
                                BareHandler.sessionOf(session),
                                page.toString());
                Peer peer =
                        Peer.start(
                                ThymeleafPeer.class,
                                thymeleaf,
                                database.url(),
                                database.appPassword(),
                                page.toString())) {
            String other = SignedIn.at(thymeleaf, "/login", "username", "peer").cookie();
            Field field = new Field(requests, database);
            return new Contest(
                            "J4 signed-in page of measures, per request",
                            List.of(
                                    field.side("ours: signed-in page", own, product.handle()),
                                    field.side(
                                            "peer: Spring and Thymeleaf",
                                            new Load(thymeleaf, PATH, "peer=" + other, connections),
                                            peer.handle()),
                                    field.side(
                                            "limit: bare handler",
                                            new Load(bare, PATH, "", connections),
                                            limit.handle())))
                    .run(rounds);
        }
    }

    /// What all sides have in common.
    private record Field(int requests, EmbeddedDatabase database) {

        /// A side that is warm before its first round.
        Side side(String name, Load load, ProcessHandle server) throws Exception {
            int each = Math.max(1, requests / load.connections());
            String answer = Integer.toHexString(words(load.page()).hashCode());
            load.run(WARM_UP * each);
            return new Side(name, () -> once(load, each, server, answer));
        }

        private Sample once(Load load, int each, ProcessHandle server, String answer)
                throws Exception {
            double before = cpu(server);
            Load.Outcome outcome = load.run(each);
            double cpu = (cpu(server) - before) / outcome.requests();
            System.out.printf(
                    Locale.ROOT,
                    "  %.0f requests per second per core, %.0f per second, p99 %.1f ms%n",
                    1 / cpu,
                    outcome.requests() / outcome.seconds(),
                    outcome.p99() * 1000);
            return new Sample(outcome.seconds() / outcome.requests(), cpu, answer);
        }

        private double cpu(ProcessHandle server) throws IOException {
            return Processor.seconds(server) + Processor.secondsOfAll(database.process());
        }
    }

    /// The words of the page's table.
    private static String words(String page) {
        return page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"))
                .replaceAll("<[^>]*>|\\s+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
