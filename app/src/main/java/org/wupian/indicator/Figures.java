package org.wupian.indicator;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Computed figures (指标值), as far as the caller may see them.
@Service
public class Figures {

    private final FigureTable table;
    private final Indicators indicators;
    private final Subjects subjects;
    private final Absence absence;
    private final Clock clock;

    Figures(
            FigureTable table,
            Indicators indicators,
            Subjects subjects,
            Absence absence,
            Clock clock) {
        this.table = table;
        this.indicators = indicators;
        this.subjects = subjects;
        this.absence = absence;
        this.clock = clock;
    }

    /// The newest month that is over and has figures, or will have them soon; this month while
    /// there is none.
    @Transactional(readOnly = true)
    public YearMonth newest() {
        YearMonth now = YearMonth.now(clock);
        return table.newest(now.minusMonths(1))
                .or(() -> table.stale().stream().filter(now::isAfter).reduce((_, later) -> later))
                .orElse(now);
    }

    /// Whether the figures of a month are about to be computed (计算中): within a minute as a rule.
    @Transactional(readOnly = true)
    public boolean isComputing(YearMonth month) {
        return table.stale().contains(month);
    }

    /// All indicators that the subject has in the month, and those it would have had it reported.
    @Transactional(readOnly = true)
    public List<Reading> of(Subject subject, YearMonth month) {
        return of(subject, month, Period.MONTH);
    }

    /// The same beside another period.
    @Transactional(readOnly = true)
    public List<Reading> of(Subject subject, YearMonth month, Period period) {
        Known known = known(month, period, subject.by(), subject.id());
        return indicators.all().stream()
                .filter(it -> it.isCountedIn(month))
                .filter(it -> known.has(it, subject, month) || subjects.concerns(it, subject))
                .map(it -> known.reading(it, subject))
                .toList();
    }

    /// One indicator of a subject, with the reason where it has none.
    @Transactional(readOnly = true)
    public Reading of(Indicator indicator, Subject subject, YearMonth month, Period period) {
        return known(month, period, subject.by(), subject.id()).reading(indicator, subject);
    }

    /// One indicator of everybody of a kind who has it.
    @Transactional(readOnly = true)
    public Map<Subject, Reading> compared(
            Indicator indicator, Subject.By by, YearMonth month, Period period) {
        Known known = known(month, period, by, "");
        return known.subjects(indicator, month).stream()
                .collect(Collectors.toMap(it -> it, it -> known.reading(indicator, it)));
    }

    /// All indicators of everybody of a kind.
    @Transactional(readOnly = true)
    public Map<Subject, List<Reading>> all(Subject.By by, YearMonth month, Period period) {
        Known known = known(month, period, by, "");
        return known.figures.keySet().stream()
                .filter(it -> it.month().equals(month))
                .map(Key::subject)
                .distinct()
                .collect(
                        Collectors.toMap(
                                it -> it,
                                it ->
                                        indicators.all().stream()
                                                .filter(one -> known.has(one, it, month))
                                                .map(one -> known.reading(one, it))
                                                .toList()));
    }

    /// The industry chains and clusters that have figures in the month.
    @Transactional(readOnly = true)
    public List<Subject> chains(YearMonth month) {
        return table.subjects(List.of(Subject.By.CHAIN, Subject.By.CLUSTER), month);
    }

    /// The months up to one, the oldest first.
    @Transactional(readOnly = true)
    public List<Figure> history(String code, Subject subject, YearMonth until, int months) {
        return table.history(code, subject, until.minusMonths(months - 1L), until);
    }

    @Transactional(readOnly = true)
    public Optional<Figure> find(String code, Subject subject, YearMonth month) {
        return table.asKnown(code, month, subject, java.time.Instant.now(clock));
    }

    private Known known(YearMonth month, Period period, Subject.By by, String id) {
        Set<YearMonth> months = new HashSet<>(Set.of(month, month.minusYears(1)));
        for (Indicator it : indicators.all()) {
            months.add(period.before(it, month));
            months.add(Period.YEAR.before(it, month));
        }
        return new Known(month, period, table.of(months, by, id), absence.in(month, by));
    }

    private record Key(String code, YearMonth month, Subject subject) {}

    private static final class Known {

        private final YearMonth month;
        private final Period period;
        private final Map<Key, Figure> figures;
        private final Absence.In absence;

        Known(YearMonth month, Period period, Collection<Figure> all, Absence.In absence) {
            this.month = month;
            this.period = period;
            this.absence = absence;
            this.figures =
                    all.stream()
                            .collect(
                                    Collectors.toMap(
                                            it -> new Key(it.code(), it.month(), it.subject()),
                                            Function.identity()));
        }

        List<Subject> subjects(Indicator of, YearMonth in) {
            return figures.keySet().stream()
                    .filter(it -> it.code().equals(of.code()) && it.month().equals(in))
                    .map(Key::subject)
                    .toList();
        }

        boolean has(Indicator it, Subject subject, YearMonth in) {
            return figures.containsKey(new Key(it.code(), in, subject));
        }

        Reading reading(Indicator it, Subject subject) {
            return new Reading(
                    it,
                    figure(it, month, subject),
                    figure(it, period.before(it, month), subject),
                    figure(it, month.minusYears(1), subject),
                    figure(it, Period.YEAR.before(it, month), subject),
                    absence.of(it, subject));
        }

        private @Nullable Figure figure(Indicator it, YearMonth in, Subject subject) {
            return figures.get(new Key(it.code(), in, subject));
        }
    }
}
