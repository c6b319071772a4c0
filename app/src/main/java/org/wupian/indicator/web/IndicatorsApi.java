package org.wupian.indicator.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.formula.Computed;
import org.wupian.indicator.Figure;
import org.wupian.indicator.Figures;
import org.wupian.indicator.Period;
import org.wupian.indicator.Reading;
import org.wupian.indicator.Subject;
import org.wupian.kernel.AllowedToMembersAndAuditor;

/// Indicators for programs (指标接口).
@RestController
class IndicatorsApi {

    private final Figures figures;
    private final SubjectNames names;

    IndicatorsApi(Figures figures, SubjectNames names) {
        this.figures = figures;
        this.names = names;
    }

    /// @param computing whether the month's figures are about to be computed, within a minute as a
    ///   rule
    record Items<T>(YearMonth month, boolean computing, List<T> items) {}

    /// A figure that is not compared, since it is of other institutions.
    ///
    /// @param with previous, yearBefore or yearEnd
    /// @param missingNow institutions that are in that figure and not in this one
    /// @param missingThen the other way round
    record ApartJson(String with, List<String> missingNow, List<String> missingThen) {}

    /// @param kind city, county, institution, group, median, chain or cluster
    /// @param id empty for the city
    record By(String kind, String id, String name) {}

    /// @param value null where there is none, then with a reason
    /// @param yearOnYear change since a year ago: in percentage points of shares and growth, else
    ///   in per cent
    /// @param yearToDate since the end of last year: in percentage points of shares and growth,
    ///   else in the unit
    /// @param monthly of a level: what each month of the year has added so far
    /// @param forecast of a level: at the end of the year, if the months to come add as much
    /// @param missing institutions whose returns are not in
    /// @param notCompared with which figures no change is given, and why
    record IndicatorJson(
            String code,
            String name,
            String unit,
            @Nullable BigDecimal value,
            Computed.@Nullable Reason reason,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal yearOnYear,
            @Nullable BigDecimal yearToDate,
            @Nullable BigDecimal monthly,
            @Nullable BigDecimal forecast,
            By by,
            List<String> missing,
            List<ApartJson> notCompared,
            @Nullable String explain) {}

    /// @param by city, county, bank, institution, group, median, chain or cluster; chains and
    ///   clusters have what is counted from loans
    /// @param period whose end is `previous`: month, quarter or year
    @AllowedToMembersAndAuditor
    @GetMapping("/api/v1/indicators")
    Items<IndicatorJson> all(
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "city") String by,
            @RequestParam(defaultValue = "month") String period) {
        YearMonth shown = month == null ? figures.newest() : month;
        Period beside = Address.period(period);
        Subject.By kind = Address.by(by);
        Stream<Map.Entry<Subject, List<Reading>>> of =
                kind == Subject.By.CITY
                        ? Stream.of(
                                Map.entry(Subject.CITY, figures.of(Subject.CITY, shown, beside)))
                        : figures.all(kind, shown, beside).entrySet().stream()
                                .sorted(
                                        Map.Entry.comparingByKey(
                                                Comparator.comparing(Subject::id)));
        return new Items<>(
                shown,
                figures.isComputing(shown),
                of.flatMap(it -> it.getValue().stream().map(one -> json(one, it.getKey())))
                        .toList());
    }

    private IndicatorJson json(Reading it, Subject subject) {
        Figure figure = it.figure();
        Figure previous = it.previous();
        return new IndicatorJson(
                it.indicator().code(),
                Words.of(it.indicator()),
                it.indicator().unit(),
                it.value(),
                it.reason(),
                previous == null ? null : previous.value(),
                it.yearOnYear(),
                it.yearToDate(),
                it.monthly(),
                it.forecast(),
                new By(
                        subject.by().name().toLowerCase(java.util.Locale.ROOT),
                        subject.id(),
                        names.of(subject)),
                MissingNames.of(it),
                apart(it),
                figure == null || subject.by() == Subject.By.MEDIAN
                        ? null
                        : "/api/v1" + Words.explain(figure));
    }

    private static List<ApartJson> apart(Reading it) {
        List<ApartJson> found = new ArrayList<>();
        add(found, "previous", it.apartFromPrevious());
        add(found, "yearBefore", it.apartFromYearBefore());
        add(found, "yearEnd", it.apartFromYearEnd());
        return found;
    }

    private static void add(List<ApartJson> to, String with, Reading.@Nullable Apart apart) {
        if (apart != null) {
            to.add(new ApartJson(with, apart.now(), apart.then()));
        }
    }
}
