package org.wupian.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The office, signed in by the form of a page.
///
/// @param cookie the value of the session's cookie
record SignedIn(String cookie) {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /// @param path of the form, which is also where it is sent
    /// @param field the form's name of the login
    /// @param cookie the name of the session's cookie
    static SignedIn at(int port, String path, String field, String cookie)
            throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        try (HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept", "text/html");
            String form = client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
            Matcher csrf = CSRF.matcher(form);
            String token =
                    csrf.find() ? URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8) : "";
            HttpResponse<Void> answer =
                    client.send(
                            request.header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "%s=office&password=demo&_csrf=%s"
                                                            .formatted(field, token)))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            String to = answer.headers().firstValue("Location").orElse("nowhere");
            if (to.contains(path)) {
                throw new IOException("signing in led to " + to);
            }
        }
        return new SignedIn(
                cookies.getCookieStore().getCookies().stream()
                        .filter(it -> it.getName().equals(cookie))
                        .findFirst()
                        .orElseThrow()
                        .getValue());
    }
}
