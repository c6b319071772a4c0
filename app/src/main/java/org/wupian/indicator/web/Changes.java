package org.wupian.indicator.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.indicator.Period;
import org.wupian.indicator.Reading;
import org.wupian.ui.Cell;

/// How a figure moved, or why that cannot be said (增减): figures of different institutions are not
/// subtracted, and who is in one of them only is named.
@Component
class Changes {

    private final MissingNames names;

    Changes(MissingNames names) {
        this.names = names;
    }

    static String since(Period it) {
        return t("indicator.change." + it.name().toLowerCase(Locale.ROOT));
    }

    /// @param all whether all institutions are named, as in an export, and not the first few
    Cell change(Reading it, boolean all) {
        return cell(it.change(), it.indicator().digits(), it.apartFromPrevious(), all);
    }

    /// In per cent or in percentage points.
    Cell yearOnYear(Reading it, boolean all) {
        return cell(it.yearOnYear(), 2, it.apartFromYearBefore(), all);
    }

    /// What is not compared on an indicator's page, each with the reason.
    List<IndicatorPage.NotCompared> notCompared(Reading it, Period period) {
        List<IndicatorPage.NotCompared> found = new ArrayList<>();
        add(found, since(period), it.apartFromPrevious());
        add(found, t("indicator.yearOnYear.short"), it.apartFromYearBefore());
        add(found, t("indicator.yearToDate"), it.apartFromYearEnd());
        return found;
    }

    private void add(
            List<IndicatorPage.NotCompared> to, String name, Reading.@Nullable Apart apart) {
        if (apart != null) {
            to.add(new IndicatorPage.NotCompared(name, words(apart, true)));
        }
    }

    private Cell cell(
            @Nullable BigDecimal value, int digits, Reading.@Nullable Apart apart, boolean all) {
        return apart == null ? Words.cell(value, digits) : new Cell.None(words(apart, all));
    }

    private String words(Reading.Apart it, boolean all) {
        List<String> sides = new ArrayList<>();
        if (!it.now().isEmpty()) {
            sides.add(t("indicator.apart.now", names.words(it.now(), all)));
        }
        if (!it.then().isEmpty()) {
            sides.add(t("indicator.apart.then", names.words(it.then(), all)));
        }
        return sides.isEmpty()
                ? t("indicator.apart.number")
                : t("indicator.apart", String.join(t("indicator.missing.between"), sides));
    }
}
