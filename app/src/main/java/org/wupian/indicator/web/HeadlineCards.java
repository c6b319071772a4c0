package org.wupian.indicator.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.indicator.Headlines;
import org.wupian.indicator.Indicator;
import org.wupian.indicator.ReachedTargets;
import org.wupian.indicator.Reading;
import org.wupian.indicator.Subject;
import org.wupian.plan.Target;
import org.wupian.ui.Chart;

/// What matters most of a subject, at the top of its page (首屏): a card for each headline it has,
/// and those of growth drawn over a year.
@Component
class HeadlineCards {

    private final Headlines headlines;
    private final ReachedTargets targets;

    HeadlineCards(Headlines headlines, ReachedTargets targets) {
        this.headlines = headlines;
        this.targets = targets;
    }

    List<IndicatorsPage.Headline> cards(Subject subject, YearMonth month, List<Reading> readings) {
        Map<String, Target> aims = targets.byIndicator();
        Map<Indicator, Reading> known =
                readings.stream()
                        .filter(it -> it.value() != null)
                        .collect(Collectors.toMap(Reading::indicator, it -> it));
        return headlines.all().stream()
                .map(it -> known.get(it.indicator()))
                .filter(Objects::nonNull)
                .map(it ->
                        new IndicatorsPage.Headline(
                                it,
                                "/indicators/" + it.indicator().code() + Address.of(month, subject),
                                Standing.of(it, subject, aims)))
                .toList();
    }

    /// Null when fewer than two are known.
    @Nullable Chart chart(String name, YearMonth month, List<Reading> readings) {
        List<String> drawn =
                headlines.all().stream()
                        .filter(Headlines.Headline::drawn)
                        .map(it -> it.indicator().code())
                        .toList();
        List<Reading> known =
                readings.stream()
                        .filter(it -> it.value() != null)
                        .filter(it -> drawn.contains(it.indicator().code()))
                        .sorted(Comparator.comparing(it -> drawn.indexOf(it.indicator().code())))
                        .toList();
        if (known.size() < 2) {
            return null;
        }
        Comparator<Reading> byValue =
                Comparator.comparing(it -> Objects.requireNonNull(it.value()));
        Reading most = known.stream().max(byValue).get();
        Reading least = known.stream().min(byValue).get();
        String unit = most.indicator().unit();
        List<@Nullable BigDecimal> values = new ArrayList<>();
        known.forEach(it -> values.add(rounded(it)));
        return new Chart(
                Chart.Kind.BAR,
                t(
                        "indicator.headlines.finding",
                        name,
                        Words.of(most.indicator()),
                        rounded(most) + unit,
                        Words.of(least.indicator()),
                        rounded(least) + unit),
                t("indicator.chart.source", month),
                unit,
                t("indicator.indicator"),
                known.stream().map(it -> Words.of(it.indicator())).toList(),
                List.of(new Chart.Series(t("indicator.value"), false, values)));
    }

    private static BigDecimal rounded(Reading it) {
        return Objects.requireNonNull(it.value())
                .setScale(it.indicator().digits(), RoundingMode.HALF_UP);
    }
}
