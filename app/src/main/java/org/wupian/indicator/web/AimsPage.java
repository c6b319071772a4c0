package org.wupian.indicator.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wupian.indicator.Aims;
import org.wupian.indicator.Indicator;
import org.wupian.indicator.Subject;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// A target split among counties or institutions (目标分解).
///
/// @param target of the whole city, null where the plan has none
/// @param sum of the parts
/// @param typed by organisation, as typed
public record AimsPage(
        Indicator indicator,
        YearMonth month,
        Subject.By by,
        List<Aims.Part> parts,
        @Nullable BigDecimal target,
        BigDecimal sum,
        Map<String, String> typed,
        boolean edits,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    public String path() {
        return "/indicators/%s/aims".formatted(indicator.code());
    }

    public String typed(Aims.Part it) {
        BigDecimal aim = it.aim();
        return typed.getOrDefault(
                "aim-" + it.subject().id(), aim == null ? "" : aim.toPlainString());
    }
}
