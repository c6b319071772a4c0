package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wupian.supervision.Supervision.BANK_A;
import static org.wupian.supervision.Supervision.OFFICE;
import static org.wupian.supervision.Supervision.SCIENCE;
import static org.wupian.supervision.Supervision.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wupian.kernel.Forbidden;

class EvidenceFilesTest {

    private static final byte[] PDF = "%PDF-1.7 test".getBytes(StandardCharsets.US_ASCII);

    private final Supervision it = new Supervision();

    @BeforeEach
    void open() {
        it.open();
    }

    @Test
    void aFileIsKeptByItsHashAndFoundAgain() throws IOException {
        Evidence kept = kept(add("台账 (3月).pdf", PDF));

        EvidenceFiles.Stored stored =
                it.as(OFFICE, () -> it.files.find(key("1", SCIENCE), kept.id())).orElseThrow();

        assertThat(stored.evidence().name()).isEqualTo("台账 (3月).pdf");
        assertThat(stored.evidence().mediaType()).isEqualTo("application/pdf");
        assertThat(Files.readAllBytes(stored.path())).isEqualTo(PDF);
    }

    @Test
    void theSameFileSentTwiceIsThereOnce() {
        add("a.pdf", PDF);
        add("a.pdf", PDF);

        assertThat(files()).hasSize(1);
    }

    @Test
    void aRemovedFileIsGoneFromTheReportAndMayComeBack() {
        Evidence kept = kept(add("a.pdf", PDF));
        it.as(
                SCIENCE,
                () -> {
                    it.files.remove(key("1", SCIENCE), kept.id());
                    return true;
                });
        assertThat(files()).isEmpty();

        add("a.pdf", PDF);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aNameNeverLeadsOutOfTheFolder() {
        assertThat(kept(add("..\\..\\etc/passwd/a\u0000b.pdf", PDF)).name()).isEqualTo("ab.pdf");
    }

    @Test
    void wrongFilesAreRefusedWithTheReason() throws IOException {
        assertThat(reason(add("a.pdf", new byte[0]))).isEqualTo(EvidenceOutcome.Reason.EMPTY);
        assertThat(reason(add("a.exe", PDF))).isEqualTo(EvidenceOutcome.Reason.WRONG_TYPE);
        assertThat(reason(add("pdf", PDF))).isEqualTo(EvidenceOutcome.Reason.WRONG_TYPE);
        assertThat(reason(add("a.html", "<html>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(EvidenceOutcome.Reason.WRONG_TYPE);
        assertThat(reason(add("a.txt", "<script>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(EvidenceOutcome.Reason.NOT_AS_NAMED);
        assertThat(reason(add("a.png", PDF))).isEqualTo(EvidenceOutcome.Reason.NOT_AS_NAMED);
        assertThat(reason(add("a.docx", archive("hello.txt"))))
                .isEqualTo(EvidenceOutcome.Reason.NOT_AS_NAMED);
        assertThat(reason(add("a.docx", archive("word/document.xml", "word/vbaProject.bin"))))
                .isEqualTo(EvidenceOutcome.Reason.NOT_AS_NAMED);
        assertThat(
                        reason(
                                add(
                                        "a.xlsx",
                                        "PK\u0003\u0004broken"
                                                .getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo(EvidenceOutcome.Reason.NOT_AS_NAMED);
        assertThat(reason(add("a.pdf", new byte[(int) EvidenceFiles.LARGEST + 1])))
                .isEqualTo(EvidenceOutcome.Reason.TOO_LARGE);
        assertThat(files()).isEmpty();
    }

    @Test
    void commonOfficeFilesAreTaken() throws IOException {
        kept(add("说明.docx", archive("[Content_Types].xml", "word/document.xml")));
        kept(add("台账.xlsx", archive("[Content_Types].xml", "xl/workbook.xml")));
        kept(add("公文.ofd", archive("OFD.xml")));
        kept(add("名单.csv", "名称,金额\n甲,1".getBytes(java.nio.charset.Charset.forName("GBK"))));

        assertThat(files()).hasSize(4);
    }

    @Test
    void oneReportHoldsTwentyFiles() {
        for (int i = 0; i < 20; i++) {
            kept(add("a%d.pdf".formatted(i), PDF));
        }
        assertThat(reason(add("a20.pdf", PDF))).isEqualTo(EvidenceOutcome.Reason.TOO_MANY);
    }

    @Test
    void nothingIsAddedToWhatLiesWithTheOfficeOrToAnothersReport() {
        it.submit(SCIENCE, "1");

        assertThat(reason(add("a.pdf", PDF))).isEqualTo(EvidenceOutcome.Reason.LOCKED);
        assertThatThrownBy(() -> it.as(BANK_A, () -> it.files.add(key("1", SCIENCE), "a.pdf", PDF)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void anotherUnitNeverSeesTheFile() {
        Evidence kept = kept(add("a.pdf", PDF));

        assertThat(it.as(BANK_A, () -> it.files.find(key("1", SCIENCE), kept.id()))).isEmpty();
        assertThat(it.as(BANK_A, () -> it.files.find(key("1", BANK_A), kept.id()))).isEmpty();
    }

    private EvidenceOutcome add(String name, byte[] content) {
        return it.as(SCIENCE, () -> it.files.add(key("1", SCIENCE), name, content));
    }

    private List<Evidence> files() {
        return it.as(SCIENCE, () -> it.files.of(it.reports.get(key("1", SCIENCE))));
    }

    private static Evidence kept(EvidenceOutcome outcome) {
        assertThat(outcome).isInstanceOf(EvidenceOutcome.Kept.class);
        return ((EvidenceOutcome.Kept) outcome).evidence();
    }

    private static EvidenceOutcome.Reason reason(EvidenceOutcome outcome) {
        assertThat(outcome).isInstanceOf(EvidenceOutcome.Refused.class);
        return ((EvidenceOutcome.Refused) outcome).why();
    }

    private static byte[] archive(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
