package org.wupian.indicator.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisations;
import org.wupian.formula.Computed;
import org.wupian.formula.Shape;
import org.wupian.indicator.Figure;
import org.wupian.indicator.Indicator;
import org.wupian.indicator.Reading;
import org.wupian.indicator.Subject;
import org.wupian.ui.Cell;
import org.wupian.ui.Display;
import org.wupian.ui.Text;

/// How indicators are said.
public final class Words {

    private Words() {}

    public static String of(Indicator it) {
        return Text.locale().equals(Locale.ENGLISH) ? it.english() : it.name();
    }

    public static String of(Computed.Reason it) {
        return t("indicator.reason." + it.name().toLowerCase(Locale.ROOT));
    }

    public static String of(Shape it) {
        return t("indicator.shape." + it.name().toLowerCase(Locale.ROOT));
    }

    public static String of(Subject.By it) {
        return t("indicator.by." + it.name().toLowerCase(Locale.ROOT));
    }

    /// Rounded for display, never for comparison.
    public static String shown(BigDecimal value, int digits) {
        return Display.number(value.setScale(digits, RoundingMode.HALF_UP), digits);
    }

    static Cell cell(@Nullable BigDecimal value, int digits) {
        return value == null
                ? Cell.notApplicable()
                : Cell.figure(value.setScale(digits, RoundingMode.HALF_UP), digits);
    }

    /// The value, leading to how it came about, or why there is none.
    static Cell value(Reading it) {
        Figure figure = it.figure();
        if (figure == null || figure.value() == null) {
            return new Cell.None(none(it));
        }
        Cell shown = cell(figure.value(), it.indicator().digits());
        return figure.subject().by() == Subject.By.MEDIAN
                ? shown
                : Cell.link(shown, explain(figure));
    }

    /// Why there is no value.
    public static String none(Reading it) {
        Computed.Reason reason = it.reason();
        return of(reason == null ? Computed.Reason.NOT_REPORTED : reason);
    }

    static String explain(Figure it) {
        return "/indicators/%s/explain%s"
                .formatted(it.code(), Address.of(it.month(), it.subject()));
    }

    static String names(List<String> codes, Organisations organisations) {
        return codes.stream()
                .map(organisations::name)
                .collect(Collectors.joining(t("indicator.comma")));
    }
}
