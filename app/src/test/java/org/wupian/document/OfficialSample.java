package org.wupian.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wupian.document.OfficialTable.Column;
import org.wupian.kernel.Mark;

/// A document with everything an official document may have.
final class OfficialSample {

    static final LocalDate DATE = LocalDate.of(2026, 11, 5);
    private static final String SENTENCE =
            "各单位围绕年度目标任务，细化措施、压实责任、加强协同，推动金融服务实体经济各项工作取得新进展，总体进度符合预期，部分措施仍需加力。";

    private OfficialSample() {}

    static OfficialDocument bulletin() {
        return bulletin(Mark.NONE);
    }

    static OfficialDocument bulletin(Mark mark) {
        OfficialDocument document =
                new Documents(mark)
                        .official(
                                new OfficialHead.Bulletin("金融“五篇大文章”工作通报", 6, "某市金融工作专班办公室", DATE),
                                "关于2026年10月全市做好金融“五篇大文章”重点措施落实情况的通报")
                        .addressee("各县（区）人民政府（管委会），市直有关单位，各银行业金融机构、保险机构")
                        .paragraph("现将2026年10月重点措施落实情况通报如下。")
                        .heading(1, "总体情况")
                        .paragraph(SENTENCE.repeat(3))
                        .heading(1, "分领域进展")
                        .point(2, "科技金融。", SENTENCE.repeat(2))
                        .heading(2, "绿色金融")
                        .heading(3, "建立绿色企业库")
                        .paragraph(SENTENCE)
                        .heading(4, "动态管理")
                        .paragraph(SENTENCE.repeat(5));
        return document.table(ranking(12, false))
                .attachments(List.of("措施进展情况表", "县区报送情况表"))
                .signature("某市金融工作专班办公室", DATE)
                .attachment("附件1")
                .table(ranking(40, true))
                .colophon(List.of("市委办公室", "市人大常委会办公室", "市政府办公室", "市政协办公室"), "某市金融工作专班办公室", DATE);
    }

    static OfficialDocument numbered() {
        return new Documents(Mark.NONE)
                .official(
                        new OfficialHead.Numbered("某市人民政府办公室文件", "某政办〔2026〕6号"), "关于做好岁末年初金融工作的通知")
                .addressee("各县（区）人民政府（管委会），市人民政府各部门")
                .paragraph(SENTENCE)
                .signature("某市人民政府办公室", DATE)
                .colophon(List.of(), "某市人民政府办公室", DATE);
    }

    private static OfficialTable ranking(int rows, boolean wide) {
        var texts = new ArrayList<List<String>>();
        for (int i = 1; i <= rows; i++) {
            texts.add(
                    List.of(
                            Integer.toString(i),
                            "第" + i + "县",
                            "36",
                            "35",
                            "97.22%",
                            wide ? SENTENCE : "—"));
        }
        return new OfficialTable(
                "各县（区）月度报送情况",
                "项",
                List.of(
                        Column.centred("序号", 2),
                        Column.text("县（区）", 5),
                        Column.figure("应报", 3),
                        Column.figure("按时报送", 3),
                        Column.figure("按时率", 3),
                        Column.text("说明", wide ? 12 : 3)),
                texts,
                wide);
    }
}
