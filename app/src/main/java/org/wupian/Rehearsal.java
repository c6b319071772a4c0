package org.wupian;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A start for the build (启动预演): signs in to the demonstration, walks its pages and ends, so that
/// the build can keep what a start and its first pages load.
@Component
class Rehearsal {

    private static final int PAGES = 60;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final boolean rehearses;
    private String address = "";

    Rehearsal(@Value("${wupian.rehearsal:false}") boolean rehearses) {
        this.rehearses = rehearses;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ApplicationReadyEvent event) throws IOException, InterruptedException {
        if (rehearses
                && event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            address = "http://localhost:" + context.getWebServer().getPort();
            signIn();
            walk();
            Thread.ofPlatform()
                    .start(() ->
                            System.exit(SpringApplication.exit(event.getApplicationContext())));
        }
    }

    private void signIn() throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get("/sign-in"));
        String token = csrf.find() ? csrf.group(1) : "";
        String form =
                "login=office&password=demo&_csrf="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
    }

    private void walk() throws IOException, InterruptedException {
        Set<String> seen = new LinkedHashSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(seen);
        for (int visited = 0; visited < PAGES && !next.isEmpty(); visited++) {
            Matcher link = LINK.matcher(get(next.removeFirst()));
            while (link.find()) {
                if (seen.add(link.group(1)) && !link.group(1).startsWith("/assets/")) {
                    next.addLast(link.group(1));
                }
            }
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(address + path))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        System.out.printf("%d %s%n", answer.statusCode(), path);
        return answer.body();
    }
}
