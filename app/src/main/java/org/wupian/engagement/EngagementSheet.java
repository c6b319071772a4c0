package org.wupian.engagement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wupian.document.Cell;
import org.wupian.document.Column;
import org.wupian.document.Row;
import org.wupian.document.Sheet;
import org.wupian.ui.Text;

/// The workbook in which a unit records many steps (走访登记表): its columns, and how they are read.
final class EngagementSheet {

    static final String ID = "对接编号";
    static final String ROSTER = "名单";
    static final String NAME = "企业名称";
    static final String COUNTY = "县区";
    static final String STAGE = "目前进度";
    static final String LAST = "上次联系";
    static final String KIND = "步骤";
    static final String DAY = "日期";
    static final String PERSON = "经办人";
    static final String RESULT = "结果";
    static final String AMOUNT = "金额";
    static final String TERM = "期限";
    static final String PURPOSE = "用途";
    static final String NO_NEED = "无需求";
    static final String NEXT = "下次日期";
    static final String NOTE = "备注";

    private static final Set<String> HEADINGS = Set.of(ID, KIND, DAY);

    /// The heading a field of [StepForm] stands under.
    static final Map<String, String> OF_FIELD =
            Map.of(
                    "kind", KIND,
                    "on", DAY,
                    "person", PERSON,
                    "result", RESULT,
                    "amount", AMOUNT,
                    "termMonths", TERM,
                    "purpose", PURPOSE,
                    "nextOn", NEXT,
                    "note", NOTE);

    private EngagementSheet() {}

    static List<Column> columns() {
        return List.of(
                Column.of(ID, Column.Type.WHOLE).width(10).asFixed(),
                Column.text(ROSTER, 22).asFixed(),
                Column.text(NAME, 30).asFixed(),
                Column.text(COUNTY, 12).asFixed(),
                Column.text(STAGE, 12).asFixed(),
                Column.of(LAST, Column.Type.DATE).asFixed(),
                Column.text(KIND, 12).choices(List.copyOf(words().keySet())),
                Column.of(DAY, Column.Type.DATE),
                Column.text(PERSON, 12),
                Column.text(RESULT, 24),
                Column.of(AMOUNT, Column.Type.EXACT).unit("万元"),
                Column.of(TERM, Column.Type.WHOLE).unit("月").width(10),
                Column.text(PURPOSE, 18),
                Column.text(NO_NEED, 10).choices(List.of("是")),
                Column.of(NEXT, Column.Type.DATE),
                Column.text(NOTE, 30));
    }

    /// Steps as the workbook calls them.
    private static Map<String, Step.Kind> words() {
        Map<String, Step.Kind> words = new LinkedHashMap<>();
        for (Step.Kind it : Step.Kind.values()) {
            words.put(word(it), it);
        }
        return words;
    }

    private static String word(Step.Kind it) {
        return Text.t(
                Locale.SIMPLIFIED_CHINESE, "engagement.step." + it.name().toLowerCase(Locale.ROOT));
    }

    /// The rows into which something was typed; nothing when no sheet has the columns.
    static Optional<List<SheetRow>> read(List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            Optional<Sheet.Headed> headed = sheet.under(HEADINGS);
            if (headed.isPresent()) {
                List<SheetRow> rows = new ArrayList<>();
                for (Row row : headed.get().rows()) {
                    SheetRow read = row(sheet, headed.get(), row);
                    if (!read.form().isBlank()) {
                        rows.add(read);
                    }
                }
                return Optional.of(rows);
            }
        }
        return Optional.empty();
    }

    private static SheetRow row(Sheet sheet, Sheet.Headed headed, Row row) {
        String kind = text(headed, row, KIND);
        Step.Kind known = words().get(kind);
        return new SheetRow(
                sheet.name(),
                row.number(),
                text(headed, row, ID).replaceAll("[,，\\s]", ""),
                text(headed, row, NAME),
                new StepForm(
                        known == null ? kind : known.name(),
                        text(headed, row, DAY),
                        text(headed, row, PERSON),
                        text(headed, row, RESULT),
                        text(headed, row, AMOUNT),
                        false,
                        text(headed, row, TERM),
                        text(headed, row, PURPOSE),
                        text(headed, row, NO_NEED),
                        text(headed, row, NEXT),
                        text(headed, row, NOTE)));
    }

    private static String text(Sheet.Headed headed, Row row, String title) {
        Cell cell = headed.cell(row, title);
        return cell.date() != null ? cell.date().toString() : cell.text();
    }
}
