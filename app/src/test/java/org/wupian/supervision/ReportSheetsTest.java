package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wupian.supervision.Supervision.BANK_A;
import static org.wupian.supervision.Supervision.GOOD;
import static org.wupian.supervision.Supervision.MARCH;
import static org.wupian.supervision.Supervision.OFFICE;
import static org.wupian.supervision.Supervision.SCIENCE;
import static org.wupian.supervision.Supervision.key;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wupian.document.Column;
import org.wupian.document.Documents;
import org.wupian.document.Refusal;
import org.wupian.document.Sheets;
import org.wupian.kernel.Mark;
import org.wupian.kernel.NotFound;

class ReportSheetsTest {

    private final Supervision it = new Supervision();

    @BeforeEach
    void open() {
        it.open();
    }

    @Test
    void theTemplateListsWhatTheUnitOwesWithWhatIsWritten() {
        it.draft(SCIENCE, "1", GOOD, 0);

        byte[] xlsx = it.as(SCIENCE, () -> it.sheets.template(MARCH));

        Sheets.Reading.Read read = (Sheets.Reading.Read) Sheets.read("a.xlsx", xlsx);
        assertThat(ReportSheet.read(read.sheets()).rows())
                .containsExactly(
                        new SheetRow(4, "1", ReportKind.PART, 1, GOOD, List.of()),
                        new SheetRow(5, "1", ReportKind.SUMMARY, 0, Content.EMPTY, List.of()));
    }

    @Test
    void theWorkbookOfAnotherMonthOrUnitIsRefused() {
        byte[] xlsx = it.as(SCIENCE, () -> it.sheets.template(MARCH));
        YearMonth april = MARCH.plusMonths(1);
        it.as(OFFICE, () -> it.months.open(april));

        assertThat(it.as(SCIENCE, () -> it.sheets.read(april, "a.xlsx", xlsx)))
                .isEqualTo(
                        new SheetOutcome.OtherForm("填报表 2026-03 science", "填报表 2026-04 science"));
        assertThat(it.as(BANK_A, () -> it.sheets.read(MARCH, "a.xlsx", xlsx)))
                .isInstanceOf(SheetOutcome.OtherForm.class);
    }

    @Test
    void anUnchangedTemplateChangesNothing() {
        it.draft(SCIENCE, "1", GOOD, 0);
        byte[] xlsx = it.as(SCIENCE, () -> it.sheets.template(MARCH));

        SheetUpload preview = preview(xlsx);

        assertThat(preview.results()).hasOnlyElementsOfType(SheetResult.Unchanged.class);
    }

    @Test
    void aMarkAboveTheHeaderDoesNotHinderTheUpload() {
        it.draft(SCIENCE, "1", GOOD, 0);
        var marked =
                new ReportSheets(
                        it.reports,
                        it.months,
                        new SheetUploadTable(it.database.client()),
                        it.asked,
                        new Documents(new Mark("演示数据")),
                        it.clock);

        byte[] xlsx = it.as(SCIENCE, () -> marked.template(MARCH));

        Sheets.Reading.Read read = (Sheets.Reading.Read) Sheets.read("a.xlsx", xlsx);
        assertThat(read.sheets())
                .allMatch(sheet -> sheet.rows().getFirst().cell(0).text().equals("演示数据"));
        assertThat(preview(xlsx).results()).hasOnlyElementsOfType(SheetResult.Unchanged.class);
    }

    @Test
    void nothingIsStoredBeforeItIsApplied() {
        UUID id = read(sheet(row("1", "分报", "预警", "走访十家", "继续", "缺人", 0)));

        assertThat(it.as(SCIENCE, () -> it.sheets.preview(id)).count(SheetResult.Changed.class))
                .isEqualTo(1);
        assertThat(content()).isEqualTo(Content.EMPTY);

        it.as(SCIENCE, () -> it.sheets.apply(id));
        assertThat(content()).isEqualTo(new Content(Status.AT_RISK, "走访十家", "继续", "缺人", List.of()));
    }

    @Test
    void applyingTwiceIsApplyingOnce() {
        UUID id = read(sheet(row("1", "分报", "预警", "走访十家", "", "", 0)));

        it.as(SCIENCE, () -> it.sheets.apply(id));
        it.draft(SCIENCE, "1", GOOD, 1);
        it.as(SCIENCE, () -> it.sheets.apply(id));

        assertThat(content()).isEqualTo(GOOD);
    }

    @Test
    void figuresComeFromTheSecondSheet() {
        byte[] xlsx =
                workbook(
                        List.of(row("1", "分报", "正常", "进展", "", "", 0)),
                        List.of(
                                Arrays.asList("1", "分报", "G1", "新增贷款", "亿元", "1,234.50"),
                                Arrays.asList("1", "分报", "", "户数", "户", null)));

        it.as(SCIENCE, () -> it.sheets.apply(read(xlsx)));

        assertThat(content().figures())
                .containsExactly(
                        new Figure("G1", "新增贷款", new java.math.BigDecimal("1234.5"), "亿元"));
    }

    @Test
    void eachProblemSaysWhereItIs() {
        byte[] xlsx =
                workbook(
                        List.of(
                                row("1", "分报", "很好", "进展", "", "", 0),
                                row("1", "分报", "正常", "又一次", "", "", 0),
                                row("（三）", "分报", "正常", "别人的", "", "", 0),
                                row("1", "其他", "正常", "类别不对", "", "", 0),
                                row("1", "综合", "正常", "长".repeat(10_001), "", "", 0)),
                        List.of(Arrays.asList("1", "分报", "", "户数", "户", "很多")));

        SheetUpload preview = preview(xlsx);

        assertThat(preview.results())
                .hasOnlyElementsOfType(SheetResult.Wrong.class)
                .flatExtracting(result -> ((SheetResult.Wrong) result).problems())
                .extracting("row", "column", "code")
                .containsExactly(
                        at(2, "进展状态", SheetProblem.Code.UNKNOWN_STATUS),
                        at(2, "数值", SheetProblem.Code.NOT_A_NUMBER),
                        at(3, "措施编号", SheetProblem.Code.TWICE),
                        at(4, "措施编号", SheetProblem.Code.NOT_OWED),
                        at(5, "类别", SheetProblem.Code.NOT_OWED),
                        at(6, "本月进展", SheetProblem.Code.TOO_LONG));
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() {
        UUID id = read(sheet(row("1", "分报", "预警", "表中的内容", "", "", 0)));
        it.draft(SCIENCE, "1", GOOD, 0);

        SheetUpload applied = it.as(SCIENCE, () -> it.sheets.apply(id));

        assertThat(applied.results())
                .singleElement()
                .isInstanceOfSatisfying(
                        SheetResult.Stale.class,
                        stale -> assertThat(stale.yours().done()).isEqualTo("表中的内容"));
        assertThat(content()).isEqualTo(GOOD);
    }

    @Test
    void whatWasHandedInIsLocked() {
        it.submit(SCIENCE, "1");

        assertThat(preview(sheet(row("1", "分报", "预警", "新内容", "", "", 2))).results())
                .singleElement()
                .isInstanceOf(SheetResult.Locked.class);
    }

    @Test
    void filesThatAreNoTemplateAreRefused() {
        assertThat(
                        outcome(
                                new Documents(Mark.NONE)
                                        .workbook()
                                        .sheet("别的表", columns("甲"), List.of())
                                        .bytes()))
                .isInstanceOf(SheetOutcome.NotTheTemplate.class);
        assertThat(outcome(new byte[0])).isEqualTo(new SheetOutcome.Unreadable(Refusal.EMPTY));
        assertThat(outcome("%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new SheetOutcome.Unreadable(Refusal.WRONG_TYPE));
    }

    @Test
    void anotherUnitNeitherSeesNorAppliesTheUpload() {
        UUID id = read(sheet(row("1", "分报", "预警", "走访十家", "", "", 0)));

        for (var caller : List.of(BANK_A, OFFICE)) {
            assertThatThrownBy(() -> it.as(caller, () -> it.sheets.apply(id)))
                    .isInstanceOf(NotFound.class);
        }
    }

    private Content content() {
        return it.as(SCIENCE, () -> it.reports.get(key("1", SCIENCE))).content();
    }

    private SheetOutcome outcome(byte[] file) {
        return it.as(SCIENCE, () -> it.sheets.read(MARCH, "a.xlsx", file));
    }

    private UUID read(byte[] xlsx) {
        return ((SheetOutcome.Read) outcome(xlsx)).id();
    }

    private SheetUpload preview(byte[] xlsx) {
        UUID id = read(xlsx);
        return it.as(SCIENCE, () -> it.sheets.preview(id));
    }

    private static org.assertj.core.groups.Tuple at(
            int row, String column, SheetProblem.Code code) {
        return org.assertj.core.groups.Tuple.tuple(row, column, code);
    }

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    static byte[] sheet(List<@Nullable Object> row) {
        return workbook(List.of(row), List.of());
    }

    static byte[] workbook(
            List<List<@Nullable Object>> rows,
            List<? extends List<? extends @Nullable Object>> figures) {
        return new Documents(Mark.NONE)
                .workbook()
                .sheet("本月进展", columns("措施编号", "类别", "进展状态", "本月进展", "下一步安排", "困难问题", "版本"), rows)
                .sheet("数据指标", columns("措施编号", "类别", "指标代码", "指标名称", "计量单位", "数值"), figures)
                .bytes();
    }

    private static List<Column> columns(String... titles) {
        return Arrays.stream(titles).map(it -> Column.text(it, 20)).toList();
    }
}
