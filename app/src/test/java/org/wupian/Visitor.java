package org.wupian;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who calls the running product over HTTP as a browser does: with a session and the token
/// against forged requests.
final class Visitor {

    private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private String token = "";
    private String location = "";

    private Visitor(int port) {
        this.address = "http://localhost:" + port;
    }

    static Visitor nobody(int port) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(port);
        visitor.token = visitor.field("/sign-in");
        return visitor;
    }

    static Visitor signedIn(int port, String login) throws IOException, InterruptedException {
        Visitor visitor = nobody(port);
        String form =
                "login=%s&password=demo&_csrf=%s"
                        .formatted(login, URLEncoder.encode(visitor.token, UTF_8));
        HttpResponse<String> answer =
                visitor.send(
                        visitor.request("/sign-in")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build());
        if (answer.statusCode() != 302 || visitor.sentToSignIn()) {
            throw new IllegalStateException(login + " cannot sign in: " + answer.statusCode());
        }
        visitor.token = visitor.field("/search");
        return visitor;
    }

    /// The code of the first unit of a kind, for example `BANK`.
    static String unit(int port, String kind) throws IOException, InterruptedException {
        String office = Base64.getEncoder().encodeToString("office:demo".getBytes(UTF_8));
        Visitor visitor = new Visitor(port);
        String all =
                visitor.send(
                                visitor.request("/api/v1/organisations")
                                        .header("Authorization", "Basic " + office)
                                        .setHeader("Accept", "application/json")
                                        .build())
                        .body();
        for (var unit : JsonMapper.shared().readTree(all).get("items")) {
            if (unit.get("kind").asString().equals(kind)) {
                return unit.get("id").asString();
            }
        }
        throw new IllegalStateException("no unit of the kind " + kind);
    }

    /// The status of the answer.
    int call(String method, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("X-CSRF-TOKEN", token);
        return send(request.method(method, HttpRequest.BodyPublishers.noBody()).build())
                .statusCode();
    }

    int callWithoutToken(String method, String path) throws IOException, InterruptedException {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()).build())
                .statusCode();
    }

    /// Whether the last answer led to the sign-in page.
    boolean sentToSignIn() {
        return location.contains("/sign-in");
    }

    private String field(String path) throws IOException, InterruptedException {
        String body = send(request(path).GET().build()).body();
        Matcher field = FIELD.matcher(body);
        if (!field.find()) {
            throw new IllegalStateException("no token on " + path + ": " + body);
        }
        return field.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        location = answer.headers().firstValue("Location").orElse("");
        return answer;
    }
}
