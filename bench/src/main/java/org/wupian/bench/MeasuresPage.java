package org.wupian.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wupian.bench.Side.Sample;

/// J4, a page: the list of measures as a signed-in person gets it, with the session in the database
/// and the scope of each transaction. Peer: the same list on Spring and Thymeleaf. Limit: a bare
/// handler that asks the same database for the same things and writes the page's bytes. Answers are
/// equal when the words of the table are.
///
/// Figures are seconds per request; processor time counts server and database.
public final class MeasuresPage {

    private static final String PATH = "/measures";

    /// So many rounds' requests before the first: until then the compiler works more than the page.
    private static final int WARM_UP = 5;

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Product product;
    private final Path home;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

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
        signIn();
        HttpCookie session =
                cookies.getCookieStore().getCookies().stream()
                        .filter(it -> it.getName().equals("wupian"))
                        .findFirst()
                        .orElseThrow();
        Path page = Files.writeString(home.resolveSibling("page.html"), get(PATH));
        EmbeddedDatabase database = new EmbeddedDatabase(home);
        int bare = Product.freePort();
        int thymeleaf = Product.freePort();
        String login = BareHandler.sessionOf(session.getValue());
        try (Peer limit =
                        Peer.start(
                                BareHandler.class,
                                bare,
                                database.url(),
                                database.appPassword(),
                                login,
                                page.toString());
                Peer peer =
                        Peer.start(
                                ThymeleafPeer.class,
                                thymeleaf,
                                database.url(),
                                database.appPassword(),
                                page.toString())) {
            String cookie = "wupian=" + session.getValue();
            Field field = new Field(cookie, connections, requests, database);
            return new Contest(
                            "J4 signed-in page of measures, per request",
                            List.of(
                                    field.side(
                                            "ours: signed-in page",
                                            product.port(),
                                            product.handle()),
                                    field.side(
                                            "peer: Spring and Thymeleaf", thymeleaf, peer.handle()),
                                    field.side("limit: bare handler", bare, limit.handle())))
                    .run(rounds);
        }
    }

    /// What all sides have in common.
    private record Field(String cookie, int connections, int requests, EmbeddedDatabase database) {

        /// A side that is warm before its first round.
        Side side(String name, int port, ProcessHandle server) throws Exception {
            Load load = new Load(port, PATH, cookie, connections);
            int each = Math.max(1, requests / connections);
            load.run(WARM_UP * each);
            String answer = Integer.toHexString(words(load.page()).hashCode());
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

    private void signIn() throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get("/sign-in"));
        String token = csrf.find() ? URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8) : "";
        HttpResponse<Void> desk =
                client.send(
                        HttpRequest.newBuilder(address("/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "login=office&password=demo&_csrf=" + token))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        if (!desk.uri().getPath().equals("/")) {
            throw new IOException("signing in led to " + desk.uri());
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(address(path)).header("Accept", "text/html").build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + product.port() + path);
    }
}
