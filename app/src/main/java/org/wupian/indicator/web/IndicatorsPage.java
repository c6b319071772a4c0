package org.wupian.indicator.web;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.indicator.Period;
import org.wupian.indicator.Reading;
import org.wupian.ui.Chart;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;

/// All indicators of a subject in a month (指标总览).
///
/// @param of the subject as in the address, empty for the city
/// @param period the one before which figures are compared with
/// @param computing whether the month's figures are about to be computed
/// @param missing by form, the institutions that are not in all figures
/// @param chart of those headlines that are drawn together; null without them
public record IndicatorsPage(
        YearMonth month,
        String of,
        Period period,
        String subject,
        List<Option> subjects,
        boolean computing,
        List<String> missing,
        List<Headline> headlines,
        @Nullable Chart chart,
        Listing<Reading> list)
        implements Screen {

    /// A figure at the top.
    ///
    /// @param path of its own page
    public record Headline(Reading reading, String path, Standing standing) {}
}
