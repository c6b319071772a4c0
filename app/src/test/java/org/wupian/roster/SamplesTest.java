package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.roster.SampleFiles.Sample;

/// The files newcomers try. With `-Dsamples=write` they are written anew.
@WupianTest(demo = true, own = true)
class SamplesTest {

    private static final Path FOLDER = Path.of("../samples");

    @Autowired Imports imports;

    @Test
    void theFolderHoldsWhatIsMadeHere() throws IOException {
        for (Sample it : new SampleFiles().all()) {
            Path file = FOLDER.resolve(it.name());
            if (System.getProperty("samples", "").equals("write")) {
                Files.createDirectories(FOLDER);
                Files.write(file, it.bytes());
            }

            assertThat(SampleFiles.content(Files.readAllBytes(file)))
                    .as(it.name())
                    .isEqualTo(SampleFiles.content(it.bytes()));
        }
    }

    @Test
    void everyRowOfEverySampleIsAccountedForAndTheFormIsRefused() throws IOException {
        List<Sample> all = new SampleFiles().all();
        int review = 0;

        for (Sample it : all) {
            ListImport read = read(it);
            ListImport.Counts of = read.counts();
            review += of.review();

            assertThat(
                            of.added()
                                    + of.updated()
                                    + of.unchanged()
                                    + of.duplicate()
                                    + of.review()
                                    + of.rejected())
                    .as(it.name())
                    .isEqualTo(of.rows())
                    .isEqualTo(it.entries());
            assertThat(read.state())
                    .as(it.name())
                    .isEqualTo(
                            it.entries() == 0 ? ListImport.State.FAILED : ListImport.State.APPLIED);
            if (it.entries() > 0) {
                assertThat(of.added()).as(it.name()).isPositive();
            } else {
                assertThat(read.failure()).isEqualTo("roster.failure.sheet_form");
            }
        }
        assertThat(review).isPositive();
        assertThat(all).hasSize(9);
    }

    private ListImport read(Sample it) {
        boolean county = it.sender().matches("\\d+");
        Caller clerk =
                new Caller(
                        "unit-" + it.sender(),
                        it.sender(),
                        it.sender(),
                        county ? Role.COUNTY : Role.DEPARTMENT);
        return CurrentCaller.as(
                clerk,
                () ->
                        imports.read(
                                it.roster(),
                                new SentFile(
                                        it.name(),
                                        new ByteArrayResource(it.bytes()),
                                        "",
                                        "",
                                        null,
                                        it.whole(),
                                        true)));
    }
}
