package org.wupian;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.supervision.Visitor;
import tools.jackson.databind.json.JsonMapper;

/// Files above the limit of the whole product: told in words, kept nowhere.
@Tag("slow")
@WupianTest(demo = true, own = true)
class UploadLimitTest {

    private static final String EVIDENCE = "/months/2026-11/progress/1/evidence";
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort int port;

    @Value("${wupian.home}")
    Path home = Path.of("");

    @BeforeEach
    void openTheMonth() {
        new Visitor(port, "office").call("PUT", "/months/2026-11", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 205, 400})
    void aProgramGetsAProblemDocumentHoweverLargeTheFile(int megabytes) throws Exception {
        HttpResponse<String> answer = send("/api/v1" + EVIDENCE, megabytes);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo("too-large");
        assertThat(problem.get("detail").asString()).contains("200 MB");
        assertNothingIsKept();
    }

    @Test
    void aPersonSeesAPageAndCanGoBack() throws Exception {
        Path file = Files.createTempFile("wupian", ".pdf");
        try (Chromium chromium = new Chromium(port);
                var content = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            content.position(205L * MEGABYTE);
            content.write(ByteBuffer.wrap(new byte[1]));
            Page page = chromium.window("kejiju", 1280, 900);
            page.navigate("/months/2026-11/reports/1/science");
            page.locator("#file").setInputFiles(file);
            page.locator("form[action$=evidence] button").click();
            page.waitForCondition(() -> page.locator("h1").innerText().equals("文件太大"));

            assertThat(page.locator("main").innerText()).contains("200 MB");
            assertThat(Chromium.violations(page)).isEmpty();
            page.navigate("/months/2026-11/reports/1/science");
            page.waitForLoadState(LoadState.LOAD);
            assertThat(page.locator("#file").count()).isEqualTo(1);
        } finally {
            Files.delete(file);
        }
        assertNothingIsKept();
    }

    @Test
    void withoutScriptsThePageIsTheSame() throws Exception {
        Visitor person = new Visitor(port, "kejiju").signIn();
        String report = "/months/2026-11/reports/1/science";
        person.page(report);

        Visitor.Reply reply = person.submitFile(report + "/evidence", "a.pdf", new byte[206 << 20]);

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.body()).contains("<h1>文件太大");
        assertNothingIsKept();
    }

    private void assertNothingIsKept() throws Exception {
        Visitor unit = new Visitor(port, "kejiju");
        assertThat(unit.get(EVIDENCE).json().get("items").isEmpty()).isTrue();
        Path uploads = home.resolve("uploads");
        if (Files.exists(uploads)) {
            try (Stream<Path> all = Files.walk(uploads)) {
                assertThat(all.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }

    private HttpResponse<String> send(String path, int megabytes) throws Exception {
        String basic =
                Base64.getEncoder().encodeToString("kejiju:demo".getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "multipart/form-data; boundary=wupian")
                        .POST(form(megabytes))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /// A form with a file of zeros, sent as it is made.
    private static BodyPublisher form(int megabytes) {
        byte[] head =
                """
                --wupian\r
                Content-Disposition: form-data; name="file"; filename="a.pdf"\r
                Content-Type: application/pdf\r
                \r
                """
                        .getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--wupian--\r\n".getBytes(StandardCharsets.UTF_8);
        long length = (long) megabytes * MEGABYTE;
        return BodyPublishers.fromPublisher(
                BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArrays(
                                Collections.nCopies(megabytes, new byte[MEGABYTE])),
                        BodyPublishers.ofByteArray(end)),
                head.length + length + end.length);
    }
}
