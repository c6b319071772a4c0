package org.wupian.document.table;

import java.util.regex.Pattern;

/// Tells sums, notes and signatures below a table from its data (表尾判别). Enterprises may be called
/// 合计划 or 注册: only whole words count, and nothing else may stand in the row that names somebody.
final class FooterLine {

    private static final Pattern SUM =
            Pattern.compile(
                    "(本页|本表|全市|全县|全区|各县区|.{0,10}[区县市镇乡类级])?(合计|总计|小计|共计|总合计|累计|合计数|总数)"
                            + "(:|\\(.{0,20}\\)|:?(共)?\\d+(\\.\\d+)?(家|户|个|项|人|万元|元|亿元)?)?");
    private static final Pattern COUNTED =
            Pattern.compile("(合计|总计|共计|共)\\d+(家|户|个|项|人|条)(企业|单位)?[。.]?");
    private static final Pattern NOTE =
            Pattern.compile(
                    "(注\\d?|备注|说明|填表说明|填报说明|填写说明|附注|注释|数据来源|资料来源|信息来源|来源|统计口径)\\d?[:.、].*|填表说明|填报说明|备注:?|注:?|说明:?");
    private static final Pattern SIGNATURE =
            Pattern.compile(
                    "(填表人|填报人|制表人|制表|经办人|审核人|审核|复核人|复核|审批人|负责人|单位负责人|部门负责人|主要负责人|分管领导|分管负责人|科室负责人"
                            + "|联系人|联系电话|联系方式|电话|手机|填报日期|填报时间|填表日期|填表时间|制表日期|制表时间|上报日期|报送日期|填报单位|填表单位|制表单位"
                            + "|报送单位|统计时间|截止时间|日期|盖章|单位盖章|\\(盖章\\)|领导签字|签字|签章)(\\(.{0,10}\\))?:.*");
    private static final Pattern FIGURE =
            Pattern.compile(
                    "[-+]?[\\d,.]*\\d%?(家|户|个|项|人|万元|元|亿元|亩|笔)?|[-—/－]+|\\d+年\\d+月(\\d+日)?");
    private static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,2}|\\(\\d{1,2}\\)|[①-⑳])[.、:)]?[^\\d].{7,}");

    private FooterLine() {}

    /// @param afterNote a note stood above, so that numbered lines may go on with it
    /// @param width columns of the table
    static boolean is(SheetRow row, int width, boolean afterNote) {
        int first = row.first();
        String text = Titles.plain(row.cell(first).text());
        if (row.cell(first).number() != null) {
            return false;
        }
        if (SUM.matcher(text).matches() || COUNTED.matcher(text).matches()) {
            return hasOnlyFigures(row, first + 1);
        }
        int filled = row.filled();
        if (NOTE.matcher(text).matches()) {
            return filled == 1 || (text.endsWith(":") && filled == 2 && width > 3);
        }
        if (SIGNATURE.matcher(text).matches()) {
            return filled == 1 || isSigned(row, width);
        }
        return afterNote
                && filled == 1
                && width > 1
                && NUMBERED.matcher(row.cell(first).text()).matches();
    }

    /// Whether the row begins a note that further lines may go on with.
    static boolean isNote(SheetRow row) {
        return NOTE.matcher(Titles.plain(row.cell(row.first()).text())).matches();
    }

    /// Beside a sum stand figures, never a name or a code.
    private static boolean hasOnlyFigures(SheetRow row, int from) {
        for (int c = from; c < row.cells().size(); c++) {
            TableCell cell = row.cell(c);
            String text = Titles.plain(cell.text());
            boolean figure =
                    cell.number() != null || text.length() < 15 && FIGURE.matcher(text).matches();
            if (!cell.isBlank() && !figure) {
                return false;
            }
        }
        return true;
    }

    /// Every cell is a label with a colon, or follows one that has nothing behind its colon.
    private static boolean isSigned(SheetRow row, int width) {
        boolean open = false;
        for (TableCell cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            String text = Titles.plain(cell.text());
            boolean label = SIGNATURE.matcher(text).matches();
            if (!label && !open) {
                return false;
            }
            open = label && text.endsWith(":");
        }
        return row.filled() <= Math.max(2, width);
    }
}
