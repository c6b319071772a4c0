package org.wupian.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The department that sends lists, as a program.
record RosterCalls(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "--wupian\r\n";
    private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+),");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");
    private static final Pattern APPLIED = Pattern.compile("\"appliedAt\":(null|\"[^\"]+\")");
    private static final Pattern FAILURE = Pattern.compile("\"failure\":(\"[^\"]*\"|null)");

    /// Sends a list and waits until it has been applied.
    void send(RosterFile file) throws IOException, InterruptedException {
        HttpResponse<String> started =
                CLIENT.send(
                        call("/rosters/technology/imports?source=" + file.source())
                                .header("Content-Type", "multipart/form-data; boundary=wupian")
                                .POST(BodyPublishers.ofByteArray(multipart(file)))
                                .build(),
                        BodyHandlers.ofString());
        String id = first(ID, started.body());
        String answer = started.body();
        while (first(APPLIED, answer).equals("null")) {
            if (first(STATE, answer).equals("FAILED")) {
                throw new IOException("the import failed: " + first(FAILURE, answer));
            }
            TimeUnit.MILLISECONDS.sleep(100);
            answer =
                    CLIENT.send(call("/imports/" + id).GET().build(), BodyHandlers.ofString())
                            .body();
        }
    }

    private static String first(Pattern pattern, String in) throws IOException {
        Matcher found = pattern.matcher(in);
        if (!found.find()) {
            throw new IOException("unexpected answer: " + in);
        }
        return found.group(1);
    }

    private HttpRequest.Builder call(String path) {
        String basic =
                Base64.getEncoder()
                        .encodeToString("unit-science:demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Authorization", "Basic " + basic);
    }

    private static byte[] multipart(RosterFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String head =
                BOUNDARY
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n";
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(file.csv());
        out.writeBytes("\r\n--wupian--\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
