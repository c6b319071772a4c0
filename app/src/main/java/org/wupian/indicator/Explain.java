package org.wupian.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.formula.Computed;
import org.wupian.formula.Part;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;

/// Shows how figures came about (解释指标).
@Service
public class Explain {

    private final Indicators indicators;
    private final FigureTable table;
    private final ExplainQuery query;
    private final Subjects subjects;
    private final Clock clock;

    Explain(
            Indicators indicators,
            FigureTable table,
            ExplainQuery query,
            Subjects subjects,
            Clock clock) {
        this.indicators = indicators;
        this.table = table;
        this.query = query;
        this.subjects = subjects;
        this.clock = clock;
    }

    /// What is known now.
    @Transactional(readOnly = true)
    public Explanation of(String code, Subject subject, YearMonth month) {
        return of(code, subject, month, clock.instant(), 0);
    }

    /// What was known at a moment.
    ///
    /// @param firmsAfter how many of the firms were read already
    /// @throws NotFound when there is no such indicator, or no figure of it the caller may see
    @Transactional(readOnly = true)
    public Explanation of(
            String code, Subject subject, YearMonth month, Instant at, int firmsAfter) {
        Indicator indicator = indicators.get(code);
        List<Figure> said = table.said(code, month, subject);
        Figure figure = table.asKnown(code, month, subject, at).orElse(null);
        if (said.isEmpty()) {
            throw new NotFound("figure %s %s %s".formatted(code, subject, month));
        }
        if (figure == null) {
            return notYet(indicator, subject, month);
        }
        Set<YearMonth> months = indicator.evaluate().months(month);
        List<Part> parts = subjects.rows(subject, seen(query.parts(indicator, months, at)));
        Computed computed = indicator.evaluate().of(month, parts);
        Set<String> seen =
                Stream.concat(computed.now().stream(), computed.left().stream())
                        .map(Part::organisation)
                        .collect(Collectors.toSet());
        boolean whole = seen.contains("");
        long counted = computed.now().stream().map(Part::organisation).distinct().count();
        List<Explanation.Cell> cells =
                query.cells(indicator, months, seen, at).stream()
                        .filter(it -> isOf(subject, it))
                        .toList();
        return new Explanation(
                indicator,
                subject,
                month,
                indicator.evaluate().comparedWith(month),
                figure,
                said.stream().filter(it -> !it.knownFrom().isAfter(at)).toList(),
                computed,
                cells,
                firms(indicator, subject, month, at, firmsAfter),
                firmsAfter,
                whole ? 0 : (int) Math.max(0, figure.counted() - counted));
    }

    /// Of what was not known then there is nothing to show: what lay there was not counted yet.
    private static Explanation notYet(Indicator indicator, Subject subject, YearMonth month) {
        return new Explanation(
                indicator,
                subject,
                month,
                indicator.evaluate().comparedWith(month),
                null,
                List.of(),
                new Computed(null, Computed.Reason.NOT_YET_KNOWN, List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                0,
                0);
    }

    /// A row of no institution is of all of them: made of the part that a bank sees it would be
    /// another figure.
    private static List<Part> seen(List<Part> parts) {
        boolean whole =
                CurrentCaller.get().is(Role.OFFICE, Role.REGULATOR, Role.AUDITOR, Role.SYSTEM);
        return parts.stream().filter(it -> whole || !it.organisation().isEmpty()).toList();
    }

    private List<Explanation.Firm> firms(
            Indicator indicator, Subject subject, YearMonth month, Instant at, int after) {
        return indicator.firms() == null
                ? List.of()
                : query.firms(
                        indicator,
                        indicator.firms(),
                        month,
                        at,
                        Subjects.counties(subject),
                        subjects.organisations(subject),
                        after);
    }

    private static boolean isOf(Subject subject, Explanation.Cell it) {
        return subject.by() == Subject.By.COUNTY
                ? it.county().equals(subject.id())
                        || (it.county().isEmpty() && it.organisation().equals(subject.id()))
                : it.county().isEmpty();
    }
}
