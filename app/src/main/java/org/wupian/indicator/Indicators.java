package org.wupian.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.wupian.formula.Shape;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Pack;
import org.wupian.returns.Form;
import org.wupian.returns.FormItem;
import org.wupian.returns.Forms;

/// The indicators as the pack defines them (指标目录): `indicators.csv` and one SQL text each in
/// `formulas/`.
@Component
public class Indicators {

    private static final String FILE = "indicators.csv";

    private final List<Indicator> all;

    Indicators(Pack pack, Forms forms) {
        this.all = pack.rows(FILE).stream().map(it -> indicator(it, pack, forms)).toList();
    }

    public List<Indicator> all() {
        return all;
    }

    /// @throws NotFound when there is no such indicator
    public Indicator get(String code) {
        return all.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("indicator " + code));
    }

    private static Indicator indicator(Pack.Row row, Pack pack, Forms forms) {
        String code = row.text("code");
        return new Indicator(
                code,
                row.text("name"),
                row.text("english"),
                row.text("unit"),
                row.text("area"),
                row.list("measures"),
                one(Shape.class, row.text("shape")),
                one(Indicator.Span.class, row.text("span")),
                new BigDecimal(row.text("factor")),
                Integer.parseInt(row.text("digits")),
                one(Indicator.Direction.class, row.text("good")),
                row.list("items").stream().map(it -> source(it, forms)).toList(),
                row.text("definition"),
                pack.text("formulas/" + code + ".sql")
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        FILE + ": no formulas/" + code + ".sql")),
                pack.text("formulas/" + code + ".rows.sql").orElse(null));
    }

    private static Indicator.Source source(String written, Forms forms) {
        String[] names = written.split("/");
        Form form = forms.get(names[0]);
        FormItem item =
                form.items().stream()
                        .filter(it -> it.code().equals(names[1]))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException(FILE + ": no item " + written));
        return new Indicator.Source(form, item);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
