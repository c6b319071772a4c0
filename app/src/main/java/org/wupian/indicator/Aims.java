package org.wupian.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.formula.Shape;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;

/// A city's target split among its counties or institutions (目标分解), and how far each is.
@Service
public class Aims {

    private static final int MONTHS = 12;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AimTable table;
    private final Indicators indicators;
    private final Figures figures;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Aims(
            AimTable table,
            Indicators indicators,
            Figures figures,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.indicators = indicators;
        this.figures = figures;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /// One part of a target.
    ///
    /// @param aim null where none was set
    /// @param actual by the month, null where there is none
    /// @param share attained, in per cent
    /// @param perMonth what each remaining month must bring; null when nothing is left to bring
    public record Part(
            Subject subject,
            String name,
            @Nullable BigDecimal aim,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal share,
            @Nullable BigDecimal perMonth) {}

    /// Whether parts of it add up to the whole.
    public static boolean splits(Indicator it) {
        return it.shape() == Shape.LEVEL || it.shape() == Shape.INCREASE;
    }

    /// Not below zero, and no more digits than money has.
    public static boolean isReasonable(BigDecimal aim) {
        return aim.signum() >= 0 && aim.precision() <= MOST_DIGITS && aim.scale() <= MOST_DECIMALS;
    }

    /// Everybody of the kind whom the caller may see, in the city's order.
    ///
    /// @throws NotFound when the indicator is none that can be split
    @Transactional(readOnly = true)
    public List<Part> of(String code, YearMonth month, Subject.By by) {
        Indicator indicator = split(code, by);
        Map<Subject, BigDecimal> aims = table.of(code, month.getYear(), by);
        Map<Subject, Reading> readings = figures.compared(indicator, by, month, Period.MONTH);
        return organisations.all().stream()
                .filter(it -> is(it, by, indicator))
                .map(it -> new Subject(by, it.code()))
                .filter(it -> by == Subject.By.COUNTY || maySee(it.id()))
                .map(it -> part(it, month, aims.get(it), readings.get(it)))
                .toList();
    }

    private Part part(
            Subject of, YearMonth month, @Nullable BigDecimal aim, @Nullable Reading reading) {
        BigDecimal actual = reading == null ? null : reading.value();
        BigDecimal share =
                aim == null || actual == null || aim.signum() <= 0
                        ? null
                        : actual.multiply(HUNDRED).divide(aim, 2, RoundingMode.HALF_UP);
        int left = MONTHS - month.getMonthValue();
        BigDecimal missing = aim == null || actual == null ? null : aim.subtract(actual);
        BigDecimal perMonth =
                missing == null || missing.signum() <= 0 || left == 0
                        ? null
                        : missing.divide(BigDecimal.valueOf(left), 2, RoundingMode.HALF_UP);
        return new Part(of, organisations.name(of.id()), aim, actual, share, perMonth);
    }

    /// Replaces the parts of a year; whoever is not named has none.
    @Transactional
    public void set(String code, int year, Subject.By by, Map<String, BigDecimal> aims) {
        if (!CurrentCaller.get().is(Role.OFFICE, Role.SYSTEM)) {
            throw new Forbidden("indicator/" + code);
        }
        Indicator indicator = split(code, by);
        for (String id : aims.keySet()) {
            if (!is(organisations.get(id), by, indicator)) {
                throw new NotFound("subject " + id);
            }
        }
        Map<Subject, BigDecimal> parts = new java.util.HashMap<>();
        aims.forEach((id, quantity) -> parts.put(new Subject(by, id), quantity));
        table.put(code, year, by, parts, CurrentCaller.get().account(), clock.instant());
        events.publishEvent(new AimsSet(code, year, by, parts.size()));
    }

    private Indicator split(String code, Subject.By by) {
        Indicator indicator = indicators.get(code);
        boolean known = by == Subject.By.COUNTY || by == Subject.By.INSTITUTION;
        if (!splits(indicator) || !known) {
            throw new NotFound("aims of " + code);
        }
        return indicator;
    }

    private static boolean is(Organisation it, Subject.By by, Indicator indicator) {
        return by == Subject.By.COUNTY
                ? it.kind() == Organisation.Kind.COUNTY
                : it.kind() != Organisation.Kind.COUNTY
                        && indicator.forms().stream().anyMatch(form -> form.isOwedBy(it));
    }

    private static boolean maySee(String organisation) {
        return CurrentCaller.get().is(Role.OFFICE, Role.REGULATOR, Role.AUDITOR, Role.SYSTEM)
                || CurrentCaller.get().worksFor(organisation);
    }
}
