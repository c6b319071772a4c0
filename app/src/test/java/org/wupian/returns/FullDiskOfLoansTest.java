package org.wupian.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.supervision.Visitor;

/// A disk that fills up while a file of loans is taken: the folder of work in progress is a small
/// disk of its own here, which only root may mount; elsewhere the test is skipped and says so.
@WupianTest(pack = "src/test/packs/qingshan", clock = "2027-02-08T09:00", demo = true, own = true)
@EnabledOnOs(OS.LINUX)
class FullDiskOfLoansTest {

    private static final int LOANS = 5_000;
    private static final String MONTH = "2027-01";
    private static final String SUBMISSIONS = "/returns/loans/months/" + MONTH + "/submissions";

    @LocalServerPort int port;

    @Value("${wupian.home}")
    Path home;

    private static byte[] loans() {
        Random random = new Random(11);
        StringBuilder csv = new StringBuilder(LoanSamples.HEADER).append('\n');
        for (int i = 0; i < LOANS; i++) {
            csv.append(
                    "HT-%d-%016x,%s,临江区,C3734,造船,%d,1200000,2027-01-05,2029-01-05,信用,正常,是,是\n"
                            .formatted(
                                    i,
                                    random.nextLong(),
                                    LoanSamples.FIRM,
                                    random.nextInt(1_200_000)));
        }
        return LoanSamples.bytes(csv.toString());
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private int statusOnADiskOf(int bytes, byte[] file) throws IOException, InterruptedException {
        String folder = Files.createDirectories(home.resolve("tmp/loans")).toString();
        assumeThat(done("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", folder))
                .as("this account may mount a small disk")
                .isTrue();
        try {
            return new Visitor(port, "unit-bank-east").upload(SUBMISSIONS, "贷款.csv", file).status();
        } finally {
            assertThat(done("umount", folder)).as("work in progress is closed").isTrue();
        }
    }

    @Test
    void nothingIsHalfTakenAndTheSameFileIsTakenOnceThereIsRoom()
            throws IOException, InterruptedException {
        Visitor bank = new Visitor(port, "unit-bank-east");
        new Visitor(port, "office").call("PUT", "/months/" + MONTH, "");
        byte[] file = loans();

        for (int size : new int[] {file.length / 2, file.length + 40_000}) {
            assertThat(statusOnADiskOf(size, file))
                    .as("on a disk of %d bytes", size)
                    .isEqualTo(507);
            assertThat(bank.get(SUBMISSIONS).json().get("items").size()).isZero();
        }
        assertThat(home.resolve("loans"))
                .satisfiesAnyOf(
                        it -> assertThat(it).doesNotExist(),
                        it -> assertThat(it).isEmptyDirectory());

        Visitor.Reply reply = bank.upload(SUBMISSIONS, "贷款.csv", file);
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
    }
}
