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
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wupian.bench.Side.Sample;

/// J4, a page: the list of measures as a signed-in person gets it, with the session in the database
/// and the scope of each transaction. Limit: a bare handler that asks the same database for the
/// same things and writes the page's bytes.
///
/// Figures are seconds per request; processor time counts server and database.
public final class MeasuresPage {

    private static final String PATH = "/measures";
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
        signIn();
        HttpCookie session =
                cookies.getCookieStore().getCookies().stream()
                        .filter(it -> it.getName().equals("wupian"))
                        .findFirst()
                        .orElseThrow();
        Path page = Files.writeString(home.resolveSibling("page.html"), get(PATH));
        EmbeddedDatabase database = new EmbeddedDatabase(home);
        int port = Product.freePort();
        String id =
                new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8);
        Process bare =
                new ProcessBuilder(
                                Product.java(),
                                "-XX:+UseSerialGC",
                                "-Dsun.net.httpserver.nodelay=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BareHandler.class.getName(),
                                String.valueOf(port),
                                database.url(),
                                database.appPassword(),
                                id,
                                page.toString())
                        .inheritIO()
                        .start();
        try {
            awaitPort(port);
            String cookie = "wupian=" + session.getValue();
            Load ours = new Load(product.port(), PATH, cookie, connections);
            Load limit = new Load(port, PATH, cookie, connections);
            int each = Math.max(1, requests / connections);
            ours.run(each); // both sides are warm before the first round
            limit.run(each);
            return new Contest(
                            "J4 signed-in page of measures, per request",
                            List.of(
                                    new Side(
                                            "ours: signed-in page",
                                            () -> once(ours, each, product.handle(), database)),
                                    new Side(
                                            "limit: bare handler",
                                            () -> once(limit, each, bare.toHandle(), database))))
                    .run(rounds);
        } finally {
            bare.destroy();
            bare.waitFor();
        }
    }

    private static Sample once(Load load, int each, ProcessHandle server, EmbeddedDatabase database)
            throws Exception {
        double before = Processor.seconds(server) + Processor.secondsOfAll(database.process());
        Load.Outcome outcome = load.run(each);
        double after = Processor.seconds(server) + Processor.secondsOfAll(database.process());
        double cpu = (after - before) / outcome.requests();
        System.out.printf(
                Locale.ROOT,
                "  %.0f requests per second per core, %.0f per second, p99 %.1f ms%n",
                1 / cpu,
                outcome.requests() / outcome.seconds(),
                outcome.p99() * 1000);
        return new Sample(outcome.seconds() / outcome.requests(), cpu, "");
    }

    private void signIn() throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get("/sign-in"));
        String token = csrf.find() ? URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8) : "";
        client.send(
                HttpRequest.newBuilder(address("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "login=office&password=demo&_csrf=" + token))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
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

    private static void awaitPort(int port) throws InterruptedException {
        for (int attempt = 0; attempt < 600; attempt++) {
            try (var _ = new java.net.Socket("127.0.0.1", port)) {
                return;
            } catch (IOException _) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }
}
