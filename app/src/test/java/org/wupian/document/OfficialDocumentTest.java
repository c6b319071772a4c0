package org.wupian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wupian.kernel.Mark;

class OfficialDocumentTest {

    @Test
    void theSameContentGivesTheSameBytes() {
        byte[] one = OfficialSample.bulletin().bytes();

        assertThat(OfficialSample.bulletin().bytes()).isEqualTo(one);
    }

    @Test
    void headingsNumberThemselvesAndStartAgainBelowEachOther() {
        byte[] docx =
                document()
                        .heading(1, "甲")
                        .heading(2, "乙")
                        .heading(3, "丙")
                        .heading(4, "丁")
                        .heading(4, "戊")
                        .heading(1, "己")
                        .heading(2, "庚")
                        .bytes();

        assertThat(texts(docx)).contains("一、甲", "（一）乙", "1.丙", "（1）丁", "（2）戊", "二、己", "（一）庚");
    }

    @Test
    void theLastTextStaysOnThePageOfTheSignature() throws Exception {
        byte[] docx =
                document()
                        .paragraph("前文。")
                        .paragraph("请各单位抓好落实。")
                        .attachments(List.of("甲表", "乙表"))
                        .signature("某市金融工作专班办公室", OfficialSample.DATE)
                        .bytes();

        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(
                            word.getParagraphs().stream()
                                    .filter(it -> it.getCTP().isSetPPr())
                                    .filter(it -> it.getCTP().getPPr().isSetKeepNext())
                                    .map(it -> it.getText()))
                    .containsExactly("请各单位抓好落实。", "附件：1.甲表", "　　　2.乙表");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "（一）科技金融。共六项措施。, Point",
        "（一）科技金融, Heading",
        "1.建立名单。本月新增三家。, Point",
        "1.5亿元贷款已经发放。, Text",
        "本月一切正常。, Text",
    })
    void aTypedNumberMakesAHeading(String line, String block) {
        assertThat(TypedLine.read(line).getClass().getSimpleName()).isEqualTo(block);
    }

    @Test
    void anotherReaderOfWordFilesAgreesOnPageAndFonts() throws Exception {
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(OfficialSample.bulletin().bytes()))) {
            var page = word.getDocument().getBody().getSectPr();

            assertThat(page.getPgMar().getTop()).isEqualTo(millimetres(37));
            assertThat(page.getPgMar().getLeft()).isEqualTo(millimetres(28));
            assertThat(page.getPgMar().getBottom()).isEqualTo(millimetres(35));
            assertThat(page.getPgMar().getRight()).isEqualTo(millimetres(26));
            assertThat(word.getStyles().getStyle("Title").getCTStyle().getRPr().toString())
                    .contains("方正小标宋简体", "w:val=\"44\"");
            assertThat(word.getTables()).hasSize(2);
        }
    }

    @Test
    void whatIsWrittenReadsBackAsParagraphs() {
        assertThat(texts(OfficialSample.numbered().bytes()))
                .contains("某市人民政府办公室文件", "某政办〔2026〕6号", "关于做好岁末年初金融工作的通知", "2026年11月5日")
                .endsWith("某市人民政府办公室\t2026年11月5日印发");
    }

    @Test
    void aMarkStandsAtTheHeadOfEveryPageAndNowhereElse() throws Exception {
        byte[] marked = OfficialSample.bulletin(new Mark("演示数据 <虚构>")).bytes();

        try (var word = new XWPFDocument(new ByteArrayInputStream(marked))) {
            assertThat(word.getHeaderList())
                    .singleElement()
                    .satisfies(it -> assertThat(it.getText().strip()).isEqualTo("演示数据 <虚构>"));
            String body = word.getDocument().xmlText();
            assertThat(occurrences(body, "w:sectPr>")).isEqualTo(2 * 3);
            assertThat(occurrences(body, "w:headerReference")).isEqualTo(2 * 3);
        }
        assertThat(texts(marked)).isEqualTo(texts(OfficialSample.bulletin().bytes()));
    }

    @Test
    void anAuthorityTooLongForItsLineIsSetNarrower() {
        String room = OfficialText.fitted("某市金融助力地方经济高质量发展工作专班办公室", 18.5);

        assertThat(room).contains("<w:w w:val=\"84\"/>");
        assertThat(OfficialText.fitted("某办公室", 18.5)).doesNotContain("<w:w ");
    }

    @Test
    void withoutAMarkPagesHaveNoHead() throws Exception {
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(OfficialSample.bulletin().bytes()))) {
            assertThat(word.getHeaderList()).isEmpty();
        }
    }

    @Test
    void textFromPeopleCannotBreakTheFile() {
        byte[] docx = document().paragraph("<w:p>& \"甲\"\u0001\uFFFE\uD800乙").bytes();

        assertThat(texts(docx)).contains("<w:p>& \"甲\"乙");
    }

    @ParameterizedTest
    @CsvSource({
        "关于做好金融工作的通知, 关于做好金融工作的通知",
        "关于2026年10月全市做好金融“五篇大文章”重点措施落实情况的通报, 关于2026年10月全市做好|金融“五篇大文章”重点措施落实情况的通报",
    })
    void aLongTitleIsBrokenWhereItMayBe(String title, String lines) {
        assertThat(String.join("|", TitleLines.of(title, 20))).isEqualTo(lines);
    }

    private static OfficialDocument document() {
        return new Documents(Mark.NONE)
                .official(new OfficialHead.Bulletin("工作通报", 1, "某办公室", OfficialSample.DATE), "通报");
    }

    private static int occurrences(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    private static java.math.BigInteger millimetres(int mm) {
        return java.math.BigInteger.valueOf((long) (mm * 1440 / 25.4 + 0.5));
    }

    private static List<String> texts(byte[] docx) {
        return ((Paragraphs.Reading.Text) Paragraphs.read("a.docx", docx))
                .paragraphs().stream().map(Paragraph::text).toList();
    }
}
