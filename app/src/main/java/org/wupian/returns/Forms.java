package org.wupian.returns;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Pack;

/// The forms as the pack defines them (报送表目录).
@Component
public class Forms {

    private final List<Form> forms;

    Forms(Pack pack) {
        this.forms = pack.rows("return-forms.csv").stream().map(it -> form(it, pack)).toList();
    }

    public List<Form> all() {
        return forms;
    }

    /// @throws NotFound when there is no such form
    public Form get(String code) {
        return forms.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("form " + code));
    }

    /// What the organisation owes in the month.
    public List<Form> owed(Organisation organisation, YearMonth month) {
        return forms.stream()
                .filter(it -> it.isOwedBy(organisation) && it.isOwedIn(month))
                .toList();
    }

    private static Form form(Pack.Row row, Pack pack) {
        String code = row.text("code");
        return new Form(
                code,
                row.text("name"),
                row.textIfAny("name_en"),
                row.list("reporters").stream()
                        .map(it -> one(Organisation.Kind.class, it))
                        .collect(Collectors.toSet()),
                one(Form.Cadence.class, row.text("cadence")),
                YearMonth.parse(row.text("from")),
                row.text("summary"),
                row.flag("assumption"),
                pack.rows("return-items.csv").stream()
                        .filter(it -> it.text("form").equals(code))
                        .map(Forms::item)
                        .toList(),
                pack.rows("return-checks.csv").stream()
                        .filter(it -> it.text("form").equals(code))
                        .map(Forms::check)
                        .toList());
    }

    private static FormItem item(Pack.Row row) {
        return new FormItem(
                row.text("code"),
                row.text("name"),
                row.text("unit"),
                one(FormItem.Type.class, row.text("type")),
                row.text("by").equals("county"),
                row.text("group"),
                row.text("definition"));
    }

    private static FormCheck check(Pack.Row row) {
        FormCheck.Relation relation =
                switch (row.text("relation")) {
                    case "=" -> FormCheck.Relation.EQUAL;
                    case "<=" -> FormCheck.Relation.AT_MOST;
                    case "steady" -> FormCheck.Relation.STEADY;
                    case "reported" -> FormCheck.Relation.REPORTED;
                    default ->
                            throw new IllegalArgumentException(
                                    "return-checks.csv: relation " + row.text("relation"));
                };
        return new FormCheck(
                row.text("code"),
                one(FormCheck.Severity.class, row.text("severity")),
                row.text("left"),
                relation,
                row.text("right"),
                new BigDecimal(row.text("tolerance")),
                row.text("words"));
    }

    private static <E extends Enum<E>> E one(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
