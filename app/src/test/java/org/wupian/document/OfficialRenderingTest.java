package org.wupian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lets LibreOffice lay the documents out and looks at the pages.
@Tag("slow")
class OfficialRenderingTest {

    @TempDir Path folder;

    @Test
    void aBulletinHasTheOfficialForm() throws Exception {
        String text = render("bulletin", OfficialSample.bulletin().bytes());

        assertThat(text).contains("第6期").contains("—1—").contains("抄送：市委办公室");
    }

    @Test
    void aNumberedDocumentEndsWithItsColophon() throws Exception {
        String text = render("numbered", OfficialSample.numbered().bytes());

        assertThat(text.split("\f")).hasSize(1);
        assertThat(text).contains("某政办〔2026〕6号").contains("2026年11月5日印发");
    }

    private String render(String name, byte[] docx) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is not installed");
        Path target = Files.createDirectories(Path.of("target", "rendered"));
        Path file = Files.write(target.resolve(name + ".docx"), docx);
        run(
                "soffice",
                "-env:UserInstallation=file://" + folder.toAbsolutePath(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                target.toString(),
                file.toString());
        Path pdf = target.resolve(name + ".pdf");
        run("pdftoppm", "-r", "60", "-png", pdf.toString(), target.resolve(name).toString());
        run("pdftotext", "-layout", pdf.toString(), target.resolve(name + ".txt").toString());
        return Files.readString(target.resolve(name + ".txt")).replaceAll("[ \\n]", "");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put(
                        "FONTCONFIG_FILE",
                        Path.of("src/test/resources/fonts/fonts.conf").toAbsolutePath().toString());
        Process process = builder.start();
        process.getInputStream().readAllBytes();

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
