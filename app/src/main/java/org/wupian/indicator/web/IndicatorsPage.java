package org.wupian.indicator.web;

import java.time.YearMonth;
import java.util.List;
import org.wupian.indicator.Period;
import org.wupian.indicator.Reading;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;

/// All indicators of a subject in a month (指标总览).
///
/// @param of the subject as in the address, empty for the city
/// @param period the one before which figures are compared with
/// @param missing by form, the institutions that are not in all figures
public record IndicatorsPage(
        YearMonth month,
        String of,
        Period period,
        String subject,
        List<Option> subjects,
        List<String> missing,
        Listing<Reading> list)
        implements Screen {}
