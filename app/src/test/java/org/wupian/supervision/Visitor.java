package org.wupian.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody at the running product: a program with Basic, or a person at a browser with a session.
public final class Visitor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final String account;
    private final HttpClient http;
    private String token = "";

    public Visitor(int port, String account) {
        this(port, account, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    private Visitor(int port, String account, HttpClient http) {
        this.base = "http://localhost:" + port;
        this.account = account;
        this.http = http;
    }

    /// The same person, sent to another instance with the same session.
    public Visitor at(int port) {
        Visitor there = new Visitor(port, account, http);
        there.token = token;
        return there;
    }

    public record Reply(int status, String body, HttpResponse<byte[]> response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /// Calls the API with Basic.
    public Reply call(String method, String path, String json) {
        return send(
                api(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json)));
    }

    /// Calls the API with a header of one's own.
    public Reply call(String method, String path, String json, String header, String value) {
        return send(
                api(path)
                        .header("Content-Type", "application/json")
                        .header(header, value)
                        .method(method, BodyPublishers.ofString(json)));
    }

    public Reply call(String method, String path, String mediaType, String body) {
        return send(
                api(path)
                        .header("Content-Type", mediaType)
                        .method(method, BodyPublishers.ofString(body)));
    }

    public Reply get(String path) {
        return send(api(path).GET());
    }

    public Reply upload(String path, String name, byte[] content) {
        return upload(path, name, BodyPublishers.ofByteArray(content));
    }

    public Reply upload(String path, String name, BodyPublisher content) {
        return send(
                api(path)
                        .header("Content-Type", "multipart/form-data; boundary=wupian")
                        .POST(form("wupian", name, content, "")));
    }

    /// Uploads with a key, the form being put together with a boundary of one's own.
    public Reply upload(String path, String name, byte[] content, String key, String boundary) {
        return send(
                api(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Idempotency-Key", key)
                        .POST(form(boundary, name, BodyPublishers.ofByteArray(content), "")));
    }

    /// Signs in at the page as a person does.
    public Visitor signIn() {
        page("/sign-in");
        Reply reply = submit("/sign-in", Map.of("login", account, "password", "demo"));
        if (reply.status() != 302 && reply.status() != 303) {
            throw new AssertionError("%s cannot sign in: %d".formatted(account, reply.status()));
        }
        return this;
    }

    public Reply page(String path) {
        Reply reply = send(HttpRequest.newBuilder(URI.create(base + path)).GET());
        Matcher found = TOKEN.matcher(reply.body());
        if (found.find()) {
            token = found.group(1);
        }
        return reply;
    }

    /// Sends a form of the page shown last.
    public Reply submit(String path, Map<String, String> fields) {
        String form =
                fields.entrySet().stream()
                        .map(it ->
                                it.getKey()
                                        + "="
                                        + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form + "&_csrf=" + token)));
    }

    public Reply submitFile(String path, String name, byte[] content) {
        return submitFile(path, name, BodyPublishers.ofByteArray(content));
    }

    public Reply submitFile(String path, String name, BodyPublisher content) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "multipart/form-data; boundary=wupian")
                        .POST(form("wupian", name, content, token)));
    }

    private HttpRequest.Builder api(String path) {
        String basic =
                Base64.getEncoder()
                        .encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .header("Authorization", "Basic " + basic);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(
                    response.statusCode(),
                    new String(response.body(), StandardCharsets.UTF_8),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A form with one file, sent as the file is read.
    private static BodyPublisher form(
            String boundary, String name, BodyPublisher content, String token) {
        byte[] head =
                """
                --%1$s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(boundary, token, name)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.fromPublisher(
                BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head), content, BodyPublishers.ofByteArray(end)),
                head.length + content.contentLength() + end.length);
    }
}
