package org.wupian.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.BankGroups;
import org.wupian.formula.Computed;
import org.wupian.formula.Part;

/// Computes the figures of months whose returns changed (指标计算); what did not change stays as it is.
@Component
class ComputeMonth {

    private static final Logger LOG = LoggerFactory.getLogger(ComputeMonth.class);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Indicators indicators;
    private final RunFormulas formulas;
    private final Subjects subjects;
    private final BankGroups groups;
    private final FigureTable table;
    private final ReachedTargets targets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ComputeMonth(
            Indicators indicators,
            RunFormulas formulas,
            Subjects subjects,
            BankGroups groups,
            FigureTable table,
            ReachedTargets targets,
            TransactionTemplate transaction,
            Clock clock) {
        this.indicators = indicators;
        this.formulas = formulas;
        this.subjects = subjects;
        this.groups = groups;
        this.table = table;
        this.targets = targets;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Marks the months that have returns and no figures, such as those filled in at once.
    void mark() {
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () -> transaction.executeWithoutResult(_ -> table.markUncounted(clock.instant())));
    }

    /// Computes what is marked; when one month fails, all stay marked.
    void stale() {
        CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        transaction.executeWithoutResult(
                                _ -> table.takeStale().forEach(this::month)));
    }

    private void month(YearMonth month) {
        Instant now = clock.instant();
        List<Indicator> counted =
                indicators.all().stream().filter(it -> it.isCountedIn(month)).toList();
        if (counted.isEmpty()) {
            return;
        }
        RunFormulas.Run run = formulas.of(month, counted);
        List<Figure> figures = new ArrayList<>();
        for (Indicator it : counted) {
            List<Figure> own = figures(it, month, run, now);
            figures.addAll(own);
            figures.addAll(medians(own, now));
        }
        int changed = store(month, figures, now);
        targets.follow(month, figures);
        LOG.info("{}: {} figures, {} changed", month, figures.size(), changed);
    }

    private List<Figure> figures(
            Indicator indicator, YearMonth month, RunFormulas.Run run, Instant now) {
        List<Part> parts = run.parts().getOrDefault(indicator.code(), List.of());
        return subjects.of(indicator, parts).entrySet().stream()
                .map(it -> {
                    Computed computed = indicator.evaluate().of(month, it.getValue());
                    return figure(
                            indicator,
                            it.getKey(),
                            computed,
                            month,
                            counted(indicator, computed, run),
                            subjects.missing(indicator, it.getKey(), run.accepted()),
                            now);
                })
                .filter(it -> it.value() != null || !isSilent(indicator, it))
                .toList();
    }

    /// Whose returns are in it: those its rows name, else all whose return is accepted.
    private static int counted(Indicator indicator, Computed it, RunFormulas.Run run) {
        List<String> named = it.now().stream().map(Part::organisation).distinct().toList();
        return named.equals(List.of("")) ? run.accepted().reporters(indicator) : named.size();
    }

    /// Who has nothing at all is no line of a table; a county with crops and no cover is.
    private static boolean isSilent(Indicator indicator, Figure it) {
        return it.subject().by() != Subject.By.CITY
                && it.reason() == Computed.Reason.NOT_REPORTED
                && indicator.evaluate().paired();
    }

    private static Figure figure(
            Indicator indicator,
            Subject subject,
            Computed it,
            YearMonth month,
            int counted,
            List<String> missing,
            Instant now) {
        return new Figure(
                indicator.code(),
                month,
                subject,
                it.value(),
                it.reason(),
                counted,
                missing,
                it.left().stream().map(Part::organisation).distinct().toList(),
                now);
    }

    /// Of each group of banks the value in the middle.
    private List<Figure> medians(List<Figure> own, Instant now) {
        List<Figure> medians = new ArrayList<>();
        for (BankGroups.BankGroup group : groups.all()) {
            List<BigDecimal> values =
                    own.stream()
                            .filter(it -> it.subject().by() == Subject.By.INSTITUTION)
                            .filter(it -> group.members().contains(it.subject().id()))
                            .map(Figure::value)
                            .filter(Objects::nonNull)
                            .sorted()
                            .toList();
            if (!values.isEmpty()) {
                Figure any = own.getFirst();
                medians.add(
                        new Figure(
                                any.code(),
                                any.month(),
                                new Subject(Subject.By.MEDIAN, group.code()),
                                median(values),
                                null,
                                values.size(),
                                List.of(),
                                List.of(),
                                now));
            }
        }
        return medians;
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1)
                        .add(sorted.get(middle))
                        .divide(TWO, java.math.MathContext.DECIMAL128);
    }

    private int store(YearMonth month, List<Figure> figures, Instant now) {
        record Key(String code, Subject subject) {}
        Function<Figure, Key> key = it -> new Key(it.code(), it.subject());
        Map<Key, Figure> before =
                table.of(month).stream().collect(Collectors.toMap(key, Function.identity()));
        List<Figure> fresh = new ArrayList<>();
        List<Figure> old = new ArrayList<>();
        for (Figure it : figures) {
            Figure known = before.remove(key.apply(it));
            if (known == null || !known.sameAs(it)) {
                fresh.add(it);
                if (known != null) {
                    old.add(known);
                }
            }
        }
        old.addAll(before.values());
        table.supersede(month, old, now);
        table.add(month, fresh);
        return fresh.size();
    }
}
