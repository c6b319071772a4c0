package org.wupian.indicator.web;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.indicator.Period;
import org.wupian.indicator.Reading;
import org.wupian.ui.Chart;
import org.wupian.ui.Listing;
import org.wupian.ui.MapChart;
import org.wupian.ui.Screen;

/// One indicator over time and beside others (指标).
///
/// @param period the one before which it is compared with
/// @param computing whether the month's figures are about to be computed
/// @param missing by form, who is not in the figure
/// @param notCompared what is not said of how it moved, with the reason
/// @param explain where its origin is shown
/// @param chart null while there is nothing to draw
/// @param map null without figures of counties
public record IndicatorPage(
        Reading reading,
        YearMonth month,
        String of,
        Period period,
        String subject,
        boolean computing,
        List<String> missing,
        List<NotCompared> notCompared,
        @Nullable String explain,
        @Nullable Chart chart,
        @Nullable MapChart map,
        Listing<Compared> list)
        implements Screen {

    public record NotCompared(String name, String why) {}

    /// A subject beside the others.
    public record Compared(org.wupian.indicator.Subject subject, String name, Reading reading) {}
}
