package org.wupian.document.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises rows that say what the rows below them have in common (分组标题判别): 一、高新技术企业, （一）制造业,
/// 驿城区（12家）.
///
/// @param level 0 for the outermost
/// @param text as written, cells joined
record SubtitleLine(int level, String text) {

    private static final String NUMERALS = "[一二三四五六七八九十百]{1,4}";
    private static final Pattern FIRST =
            Pattern.compile(
                    "("
                            + NUMERALS
                            + "[、.,:]).*|第("
                            + NUMERALS
                            + "|\\d{1,2})(批次?|类|章|部分|梯队)([、:( ].*|.{0,10}(企业|名单|项目|对象|主体))?");
    private static final Pattern SECOND = Pattern.compile("\\(" + NUMERALS + "\\).*");
    private static final Pattern COUNTED =
            Pattern.compile(".{1,20}(\\(|:|,)?(共|共计|合计|计)?\\d{1,6}(家|户|个|项|名|条)(企业|单位|项目)?\\)?:?");
    private static final Pattern GROUP =
            Pattern.compile(
                    ".{1,12}(区|县|市|镇|乡|街道|街道办|街道办事处|办事处|局|管委会|示范区|开发区|集聚区|类|企业|名单|梯队|批次|产业|行业|业|级|库|名录)");
    private static final Pattern NUMERAL = Pattern.compile("\\(?" + NUMERALS + "\\)?[、.]?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(家|户|个|项|名|条)?");

    /// @param width columns of the table
    /// @param counts the first column is for ordinal numbers (序号)
    /// @param merged columns over which the row's first cell reaches
    static @Nullable SubtitleLine of(SheetRow row, int width, boolean counts, int merged) {
        int filled = row.filled();
        int first = row.first();
        if (width < 2 || filled > 3 || row.cell(first).number() != null) {
            return null;
        }
        String text = Titles.plain(row.cell(first).text());
        if (text.length() > 40 || HeaderWords.isNamed(text)) {
            return null;
        }
        if (filled == 1) {
            boolean wide = merged > 1 && merged * 2 >= width;
            String written = row.cell(first).text();
            return alone(text, written, wide, first < 2, counts && first == 0);
        }
        return followed(row, first, text, width);
    }

    private static @Nullable SubtitleLine alone(
            String text, String written, boolean wide, boolean leading, boolean inOrdinals) {
        if (!wide && !leading) {
            return null;
        }
        if (SECOND.matcher(text).matches()) {
            return new SubtitleLine(1, written);
        }
        if (FIRST.matcher(text).matches()) {
            return new SubtitleLine(0, written);
        }
        boolean group = GROUP.matcher(text).matches();
        boolean counted = COUNTED.matcher(text).matches();
        return counted || wide || (inOrdinals && group) ? new SubtitleLine(2, written) : null;
    }

    /// A Chinese numeral in a cell of its own, then the group, then perhaps how many: 一 | 高新技术企业 |
    /// 12; or the group and how many: 驿城区 | 12家.
    private static @Nullable SubtitleLine followed(
            SheetRow row, int first, String text, int width) {
        int second = next(row, first);
        int third = next(row, second);
        String group = Titles.plain(row.cell(second).text());
        boolean ends = third >= row.cells().size();
        boolean countedBehind =
                !ends && NUMBER.matcher(Titles.plain(row.cell(third).text())).matches();
        if (NUMERAL.matcher(text).matches()) {
            boolean fits =
                    GROUP.matcher(group).matches() && !HeaderWords.isNamed(group) && width > 3;
            if (!fits || !(ends || countedBehind)) {
                return null;
            }
            int level = text.startsWith("(") ? 1 : 0;
            return new SubtitleLine(level, row.cell(first).text() + row.cell(second).text());
        }
        Matcher headed = FIRST.matcher(text);
        boolean numbered = headed.matches() || SECOND.matcher(text).matches();
        if (!ends || width < 4 || !numbered || !NUMBER.matcher(group).matches()) {
            return null;
        }
        int level = headed.matches() ? 0 : 1;
        return new SubtitleLine(level, row.cell(first).text());
    }

    private static int next(SheetRow row, int column) {
        int next = column + 1;
        while (next < row.cells().size() && row.cell(next).isBlank()) {
            next++;
        }
        return next;
    }
}
