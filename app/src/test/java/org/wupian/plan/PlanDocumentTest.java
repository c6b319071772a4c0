package org.wupian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wupian.document.Refusal;
import org.wupian.document.WordFile;
import org.wupian.plan.reading.Note;
import org.wupian.plan.reading.PlanReading;
import org.wupian.plan.reading.PlanReading.Measure;

/// Files as people send them: Word with tables and line breaks of its own, text in other encodings.
class PlanDocumentTest {

    private static final String TEXT =
            """
            锦屏市推广绿色保险若干措施

            1.推广环境污染责任保险。投保企业达到120家以上。（责任单位：锦屏金融监管分局、市生态环境局）
            2.推广新能源汽车保险。（责任单位：锦屏金融监管分局，各保险机构）
            """;

    private static PlanReading read(String name, byte[] bytes) {
        return ((PlanDocument.Outcome.Opened) PlanDocument.open(name, bytes)).document().reading();
    }

    private static List<String> told(List<Measure> measures, String indent) {
        List<String> lines = new ArrayList<>();
        for (Measure it : measures) {
            lines.add(
                    indent
                            + String.join(
                                    " | ",
                                    it.number() + " " + it.title(),
                                    String.join("+", it.lead()),
                                    String.join("+", it.supporting()),
                                    it.deadlineText() + "=" + it.deadline()));
            lines.addAll(told(it.children(), indent + "  "));
        }
        return lines;
    }

    @Test
    void eachRowOfATableIsAMeasureWithItsUnitsAndItsTime() {
        String table =
                row("序号", "工作任务", "牵头单位", "责任单位", "完成时限")
                        + row("1", "新建乡村金融服务站。全区新建60个以上。", "区金融办", "区农业农村局、各银行", "2025年10月底前")
                        + "<w:tr>"
                        + cell("一、粮食安全类", "<w:gridSpan w:val=\"5\"/>")
                        + "</w:tr>"
                        + row("2", "扩大粮食保险", "区农业农村局", "区财政局", "长期坚持")
                        + row("3", "支持高标准农田建设", "区农业农村局", "—", "2025年");
        PlanReading reading =
                read("表.docx", word("平湖区金融支持乡村振兴任务分工表", "<w:tbl>" + table + "</w:tbl>"));

        assertThat(told(reading.measures(), ""))
                .containsExactly(
                        "1 新建乡村金融服务站 | 区金融办 | 区农业农村局+各银行 | 2025年10月底前=2025-10",
                        "2 扩大粮食保险 | 区农业农村局 | 区财政局 | 长期坚持=null",
                        "3 支持高标准农田建设 | 区农业农村局 |  | 2025年=2025-12");
        assertThat(reading.measures().getLast().path()).containsExactly("一、粮食安全类");
        assertThat(reading.measures().getFirst().text()).isEqualTo("全区新建60个以上。");
    }

    @Test
    void mergedCellsHoldForAllTheRowsTheyReachOver() {
        String open = "<w:vMerge w:val=\"restart\"/>";
        String same = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";
        String table =
                row("类别", "序号", "重点任务", "具体举措", "责任单位", "", "时间安排")
                        + row("", "", "", "", "牵头单位", "配合单位", "")
                        + "<w:tr>"
                        + cell("政务服务", open)
                        + cells("1", "推进一件事一次办", "新增主题12个", "县行政审批局", "县公安局", "6月底前")
                        + "</w:tr>"
                        + "<w:tr>"
                        + same
                        + cell("2", open)
                        + cell("压缩办理时限", open)
                        + cells("企业开办半天办结", "县市场监管局", "县税务局", "9月底前")
                        + "</w:tr>"
                        + "<w:tr>"
                        + same
                        + same
                        + same
                        + cells("不动产登记三天办结", "县自然资源局", "县住建局", "年底前")
                        + "</w:tr>"
                        + "<w:tr>"
                        + cell("金融服务", open)
                        + cells("3", "扩大信用贷款", "占比提高到25%以上")
                        + cell("县金融办", open)
                        + cell("各银行机构", open)
                        + cells("12月底前")
                        + "</w:tr>"
                        + "<w:tr>"
                        + same
                        + cells("4", "推广无还本续贷", "应续尽续")
                        + same
                        + same
                        + cells("每季度")
                        + "</w:tr>";
        PlanReading reading = read("表.docx", word("清河县2025年任务清单", "<w:tbl>" + table + "</w:tbl>"));

        assertThat(told(reading.measures(), ""))
                .containsExactly(
                        "1 推进一件事一次办 | 县行政审批局 | 县公安局 | 6月底前=2025-06",
                        "2 压缩办理时限 | 县市场监管局 | 县税务局 | 9月底前=2025-09",
                        "   不动产登记三天办结 | 县自然资源局 | 县住建局 | 年底前=2025-12",
                        "3 扩大信用贷款 | 县金融办 | 各银行机构 | 12月底前=2025-12",
                        "4 推广无还本续贷 | 县金融办 | 各银行机构 | 每季度=null");
        assertThat(reading.measures())
                .extracting(Measure::area)
                .containsExactly("政务服务", "政务服务", "金融服务", "金融服务");
    }

    @Test
    void lineBreaksInsideAParagraphOfWordDoNotCutSentences() {
        PlanReading reading =
                read(
                        "方案.docx",
                        word(
                                "桐江市推进养老服务|金融发展若干措施",
                                paragraph("为推动养老服务金融发展，|制定以下措施。")
                                        + paragraph("1.发展普惠养老贷款。全年投放不少于|8亿元。|责任单位：市民政局、人民银行桐江市分行")
                                        + paragraph("2.建设适老网点。（桐江金融监管支局牵头，|市残联、各银行机构配合）")));

        assertThat(reading.title()).isEqualTo("桐江市推进养老服务金融发展若干措施");
        assertThat(told(reading.measures(), ""))
                .containsExactly(
                        "1 发展普惠养老贷款 | 市民政局 | 人民银行桐江市分行 | null=null",
                        "2 建设适老网点 | 桐江金融监管支局 | 市残联+各银行机构 | null=null");
        assertThat(reading.measures().getFirst().text()).isEqualTo("全年投放不少于8亿元。");
    }

    @Test
    void textThatIsNotUnicodeIsReadWithAWarningThatSaysSo() {
        PlanReading gbk = read("方案.txt", TEXT.getBytes(Charset.forName("GBK")));
        PlanReading marked = read("方案.txt", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));

        assertThat(gbk.notes()).contains(Note.ofWhole(Note.Kind.ENCODING_GUESSED, "GB18030"));
        assertThat(gbk.measures()).isEqualTo(marked.measures()).hasSize(2);
        assertThat(marked.notes()).noneMatch(it -> it.level() == Note.Level.WARNING);
        assertThat(marked.title()).isEqualTo("锦屏市推广绿色保险若干措施");
    }

    @Test
    void charactersThatWereLostAreCounted() {
        byte[] whole = TEXT.repeat(20).getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 2);

        assertThat(read("方案.txt", cut).notes())
                .contains(Note.ofWhole(Note.Kind.CHARACTERS_LOST, "1"));
    }

    @Test
    void aPlanOfRequirementsOnlyHasNoMeasuresAndSaysSo() {
        PlanReading reading =
                read(
                        "方案.txt",
                        """
                        锦屏市绿色金融工作方案

                        一、总体要求

                        以服务实体经济为宗旨，坚持稳中求进。到2026年，绿色贷款余额达到80亿元以上。
                        """
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(reading.measures()).isEmpty();
        assertThat(reading.notes()).anyMatch(it -> it.kind() == Note.Kind.NO_MEASURES);
        assertThat(reading.goals()).hasSize(1);
    }

    @Test
    void aLibraryIsNoPlan() {
        byte[] library = TEXT.repeat(8000).getBytes(StandardCharsets.UTF_8);

        assertThat(PlanDocument.open("方案.txt", library))
                .isEqualTo(new PlanDocument.Outcome.Refused(Refusal.TOO_LARGE));
    }

    private static byte[] word(String title, String body) {
        return WordFile.body(paragraph(title) + body).bytes();
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text.replace("|", "</w:t><w:br/><w:t>") + "</w:t></w:r></w:p>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + cells(cells) + "</w:tr>";
    }

    private static String cells(String... cells) {
        StringBuilder row = new StringBuilder();
        for (String it : cells) {
            row.append(cell(it, ""));
        }
        return row.toString();
    }

    private static String cell(String text, String properties) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
    }
}
