package org.wupian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wupian.document.Paragraphs.Reading;

class ParagraphsTest {

    private static final String PLAN = "一、科技金融\r\n\r\n1.建立白名单。（市科技局牵头）\n2.扩大信用贷款。";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "GBK, GB18030",
        "GB18030, GB18030",
        "UTF-16LE, UTF-16LE",
        "UTF-16BE, UTF-16BE",
        "UTF-16, UTF-16BE"
    })
    void theEncodingIsFoundOutAndLinesKeepTheirNumbers(String encoding, String found) {
        Reading reading = Paragraphs.read("plan.txt", PLAN.getBytes(Charset.forName(encoding)));

        assertThat(reading)
                .isEqualTo(
                        new Reading.Text(
                                List.of(
                                        new Paragraph(1, "一、科技金融"),
                                        new Paragraph(3, "1.建立白名单。（市科技局牵头）"),
                                        new Paragraph(4, "2.扩大信用贷款。")),
                                0,
                                found));
    }

    @Test
    void aMarkAtTheBeginningIsNoText() {
        assertThat(texts("plan.txt", ("\uFEFF" + PLAN).getBytes(StandardCharsets.UTF_8)).getFirst())
                .isEqualTo("一、科技金融");
    }

    @Test
    void aByteLostFromUtf8TextIsToldAndTheRestIsRead() {
        byte[] whole = PLAN.repeat(20).getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

        assertThat(Paragraphs.read("plan.txt", cut))
                .isInstanceOfSatisfying(
                        Reading.Text.class, it -> assertThat(it.damaged()).isEqualTo(1));
    }

    @Test
    void automaticNumbersOfWordBecomeText() {
        WordFile file =
                WordFile.body(
                                numbered("总体要求", 0)
                                        + numbered("重点任务", 0)
                                        + numbered("科技金融", 1)
                                        + numbered("绿色金融", 1)
                                        + numbered("建立名单", 2)
                                        + numbered("保障措施", 0)
                                        + numbered("组织领导", 1))
                        .numbering(
                                """
                                <w:abstractNum w:abstractNumId="4">
                                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
                                  <w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
                                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
                                  <w:lvlText w:val="（%2）"/></w:lvl>
                                <w:lvl w:ilvl="2"><w:start w:val="7"/><w:numFmt w:val="decimal"/>
                                  <w:lvlText w:val="%3."/></w:lvl>
                                </w:abstractNum>
                                <w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>
                                """);

        assertThat(texts("plan.docx", file.bytes()))
                .containsExactly(
                        "一、总体要求", "二、重点任务", "（一）科技金融", "（二）绿色金融", "7. 建立名单", "三、保障措施", "（一）组织领导");
    }

    @Test
    void aStyleMayCarryTheNumberAndAnotherListMayStartAgain() {
        WordFile file =
                WordFile.body(
                                """
                                <w:p><w:pPr><w:pStyle w:val="Chapter2"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>
                                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>
                                  <w:r><w:t>乙</w:t></w:r></w:p>
                                <w:p><w:pPr><w:pStyle w:val="Chapter"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>
                                  <w:r><w:t>丙</w:t></w:r></w:p>
                                """)
                        .styles(
                                """
                                <w:style w:styleId="Chapter"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
                                <w:style w:styleId="Chapter2"><w:basedOn w:val="Chapter"/></w:style>
                                """)
                        .numbering(
                                """
                                <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>
                                  <w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>
                                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
                                <w:num w:numId="2"><w:abstractNumId w:val="0"/>
                                  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
                                """);

        assertThat(texts("plan.docx", file.bytes())).containsExactly("第1条甲", "第5条乙", "丙");
    }

    @Test
    void deletedHiddenAndDoubledTextIsNotThePagesText() {
        byte[] file =
                WordFile.body(
                                """
                                <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>
                                <w:r><w:t>保留</w:t></w:r><w:del><w:r><w:delText>删去</w:delText><w:t>删</w:t></w:r></w:del>
                                <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:ins><w:r><w:t>新增</w:t></w:r></w:ins></w:p>
                                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>任务</w:t></w:r></w:p><w:p><w:r><w:t>一</w:t></w:r></w:p></w:tc>
                                <w:tc><w:p><w:r><w:t>市科技局</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                                """)
                        .bytes();

        assertThat(texts("plan.docx", file)).containsExactly("保留新增", "任务 一\t市科技局");
    }

    @Test
    void aLineBreakInsideAParagraphMakesTwoLinesOfTheSameNumber() {
        byte[] file =
                WordFile.body(
                                """
                                <w:p><w:r><w:t>建立白名单。</w:t><w:br/><w:t>责任单位：市科技局</w:t></w:r></w:p>
                                <w:p><w:r><w:t>下一段</w:t></w:r></w:p>
                                """)
                        .bytes();

        assertThat(((Reading.Text) Paragraphs.read("plan.docx", file)).paragraphs())
                .containsExactly(
                        new Paragraph(1, "建立白名单。"),
                        new Paragraph(1, "责任单位：市科技局"),
                        new Paragraph(2, "下一段"));
    }

    @Test
    void aMergedCellKeepsTheColumnsInTheirPlaces() {
        byte[] file =
                WordFile.body(
                                """
                                <w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>
                                <w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr>
                                <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>
                                <w:tc><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>丁</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                                """)
                        .bytes();

        assertThat(texts("plan.docx", file)).containsExactly("甲\t乙\t", "〃\t丙\t丁");
    }

    @Test
    void aFileNobodyMaySendIsRefusedWithItsReason() {
        byte[] word = WordFile.body("<w:p><w:r><w:t>文</w:t></w:r></w:p>").bytes();
        byte[] ole = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };

        assertThat(refusal("a.docx", new byte[0])).isEqualTo(Refusal.EMPTY);
        assertThat(refusal("a.txt", "  \r\n \n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Refusal.EMPTY);
        assertThat(refusal("a.txt", new byte[50 * 1024 * 1024])).isEqualTo(Refusal.TOO_LARGE);
        assertThat(
                        refusal(
                                "a.docx",
                                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0}))
                .isEqualTo(Refusal.WRONG_TYPE);
        assertThat(refusal("a.docx", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Refusal.WRONG_TYPE);
        assertThat(refusal("a.doc", join(ole, new byte[600]))).isEqualTo(Refusal.OLD_FORMAT);
        assertThat(
                        refusal(
                                "a.docx",
                                join(ole, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(Refusal.ENCRYPTED);
        assertThat(refusal("a.docx", java.util.Arrays.copyOf(word, word.length / 2)))
                .isEqualTo(Refusal.CORRUPT);
        assertThat(refusal("a.docx", "keine Datei".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Refusal.CORRUPT);
        assertThat(refusal("a.docx", new WordFile().part("xl/workbook.xml", "<a/>").bytes()))
                .isEqualTo(Refusal.WRONG_TYPE);
        assertThat(refusal("a.docx", WordFile.body("<w:p>").bytes())).isEqualTo(Refusal.CORRUPT);
        assertThat(
                        refusal(
                                "a.docm",
                                WordFile.body("").part("word/vbaProject.bin", new byte[4]).bytes()))
                .isEqualTo(Refusal.MACROS);
        assertThat(refusal("a.txt", new byte[] {1, 0, 2, 0, 3, 9, 0, 0, 7, 1}))
                .isEqualTo(Refusal.WRONG_TYPE);
    }

    @Test
    void anArchiveThatUnpacksToGigabytesIsRefusedBeforeItDoes() {
        byte[] zeros = new byte[64 * 1024 * 1024];
        byte[] bomb =
                WordFile.body("")
                        .part("word/media/1.bin", zeros)
                        .part("word/media/2.bin", zeros)
                        .part("word/media/3.bin", zeros)
                        .part("word/media/4.bin", zeros)
                        .bytes();

        assertThat(refusal("a.docx", bomb)).isEqualTo(Refusal.INFLATES);
    }

    @Test
    void entitiesAreNotExpandedAndNothingIsFetched() {
        byte[] file =
                new WordFile()
                        .part(
                                "word/document.xml",
                                """
                                <!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;">]>
                                <d><p><r><t>&b;</t></r></p></d>
                                """)
                        .bytes();

        assertThat(Paragraphs.read("a.docx", file)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aLongDocumentWithManyEscapesIsRead() {
        String paragraph = "<w:p><w:r><w:t>甲 &amp; 乙 &lt;丙&gt;</w:t></w:r></w:p>";

        assertThat(texts("long.docx", WordFile.body(paragraph.repeat(50_000)).bytes()))
                .hasSize(50_000)
                .endsWith("甲 & 乙 <丙>");
    }

    private static String numbered(String text, int level) {
        return """
        <w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>
        """
                .formatted(level, text);
    }

    private static byte[] join(byte[] one, byte[] two) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private static List<String> texts(String name, byte[] bytes) {
        return ((Reading.Text) Paragraphs.read(name, bytes))
                .paragraphs().stream().map(Paragraph::text).toList();
    }

    private static Refusal refusal(String name, byte[] bytes) {
        return ((Reading.Refused) Paragraphs.read(name, bytes)).reason();
    }
}
