package org.wupian;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        Visitor.Reply answer =
                new Visitor(port, "kejiju").upload(EVIDENCE, "a.pdf", zeros(megabytes));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.response().headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        var problem = answer.json();
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
            page.locator("form[data-upload] button").click();
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

        Visitor.Reply reply = person.submitFile(report + "/evidence", "a.pdf", zeros(206));

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

    /// A file of zeros, made as it is sent.
    private static BodyPublisher zeros(int megabytes) {
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofByteArrays(Collections.nCopies(megabytes, new byte[MEGABYTE])),
                (long) megabytes * MEGABYTE);
    }
}
