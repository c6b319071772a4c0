package org.wupian.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wupian.document.Column;
import org.wupian.document.Documents;
import org.wupian.ui.Text;

/// The workbook a unit fills in (填报表模板): what it owes, what is written so far, and what it
/// announced last month.
final class SheetTemplate {

    private final Documents documents;
    private final Map<ReportKey, Report> before;
    private final AskedFigures asked;
    private final String signed;

    /// @param before last month's reports under this month's keys
    /// @param signed whose workbook of which month it is
    SheetTemplate(
            Documents documents, Map<ReportKey, Report> before, AskedFigures asked, String signed) {
        this.documents = documents;
        this.before = before;
        this.asked = asked;
        this.signed = signed;
    }

    byte[] of(List<Report> owed) {
        return documents
                .workbook()
                .sheet(
                        ReportSheet.REPORTS,
                        List.of(ReportSheet.SIGN.line(signed), "灰色列请勿修改；填写后在月度报送页面上传。"),
                        columns(),
                        owed.stream().map(this::row).toList())
                .sheet(
                        ReportSheet.FIGURES,
                        List.of("填写截至本月的实际数；没有数据请留空，不要填 0。可在下方增加本单位的指标。"),
                        figureColumns(),
                        owed.stream().flatMap(it -> figures(it).stream()).toList())
                .bytes();
    }

    private static List<Column> columns() {
        return List.of(
                Column.text(ReportSheet.MEASURE, 10).asFixed(),
                Column.text(ReportSheet.TITLE, 30).asFixed(),
                Column.text(ReportSheet.KIND, 8).asFixed(),
                Column.text(ReportSheet.STATE, 10).asFixed(),
                Column.text(ReportSheet.STATUS, 10).choices(ReportSheet.STATUSES),
                Column.text(ReportSheet.DONE, 60),
                Column.text(ReportSheet.NEXT, 40),
                Column.text(ReportSheet.DIFFICULTIES, 40),
                Column.text(ReportSheet.LAST, 40).asFixed(),
                Column.of(ReportSheet.VERSION, Column.Type.WHOLE).width(8).asFixed());
    }

    private List<@Nullable Object> row(Report report) {
        Report last = before.get(report.key());
        Content content = report.content();
        return Arrays.asList(
                report.key().measure(),
                report.title(),
                ReportSheet.KINDS.get(report.key().kind().ordinal()),
                state(report),
                content.status() == null
                        ? null
                        : ReportSheet.STATUSES.get(content.status().ordinal()),
                content.done(),
                content.next(),
                content.difficulties(),
                last == null ? null : last.content().next(),
                report.version());
    }

    private static List<Column> figureColumns() {
        return List.of(
                Column.text(ReportSheet.MEASURE, 10).asFixed(),
                Column.text(ReportSheet.KIND, 8).asFixed(),
                Column.text(ReportSheet.FIGURE_CODE, 14).asFixed(),
                Column.text(ReportSheet.FIGURE_NAME, 40).asFixed(),
                Column.text(ReportSheet.FIGURE_UNIT, 10).asFixed(),
                Column.of(ReportSheet.FIGURE_VALUE, Column.Type.EXACT));
    }

    private List<List<@Nullable Object>> figures(Report report) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Figure figure : asked.of(report)) {
            rows.add(
                    Arrays.asList(
                            report.key().measure(),
                            ReportSheet.KINDS.get(report.key().kind().ordinal()),
                            figure.code(),
                            figure.name(),
                            figure.unit(),
                            figure.value()));
        }
        return rows;
    }

    private static String state(Report report) {
        String word = report.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Text.t("supervision.state." + word);
    }
}
