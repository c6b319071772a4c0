package org.wupian.indicator.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wupian.indicator.Figures;
import org.wupian.indicator.ReachedTargets;
import org.wupian.indicator.Reading;
import org.wupian.indicator.Subject;
import org.wupian.kernel.Caller;
import org.wupian.plan.Target;
import org.wupian.ui.ToDo;
import org.wupian.ui.ToDos;

/// Tells desks what to look at in the figures (指标提醒): targets that they miss, targets that they
/// will miss at the year's end if nothing changes, and what went the wrong way. The office and the
/// regulators have the city's, a county, a bank and an insurer their own.
@Component
class IndicatorToDos implements ToDos {

    private final Figures figures;
    private final ReachedTargets targets;

    IndicatorToDos(Figures figures, ReachedTargets targets) {
        this.figures = figures;
        this.targets = targets;
    }

    @Override
    public List<ToDo> of(Caller caller) {
        return switch (caller.role()) {
            case OFFICE, REGULATOR -> of(Subject.CITY);
            case COUNTY -> of(new Subject(Subject.By.COUNTY, caller.organisation()));
            case BANK, INSURER -> of(new Subject(Subject.By.INSTITUTION, caller.organisation()));
            default -> List.of();
        };
    }

    private List<ToDo> of(Subject subject) {
        YearMonth month = figures.newest();
        Map<String, Target> aims = targets.byIndicator();
        List<Reading> readings = figures.of(subject, month);
        return Stream.of(Standing.BROKEN, Standing.OPEN, Standing.WORSE)
                .map(standing -> {
                    long count =
                            readings.stream()
                                    .filter(it -> Standing.of(it, subject, aims) == standing)
                                    .filter(it -> standing != Standing.OPEN || isBehind(it, aims))
                                    .count();
                    return new Counted(standing, count);
                })
                .filter(it -> it.count() > 0)
                .map(it -> toDo(it, month, subject))
                .toList();
    }

    private record Counted(Standing standing, long count) {}

    private static ToDo toDo(Counted it, YearMonth month, Subject subject) {
        String standing = it.standing().name();
        return new ToDo(
                ToDo.Urgency.WAITING,
                t("indicator.todo." + standing.toLowerCase(Locale.ROOT), month, it.count()),
                "/indicators%s&state=%s".formatted(Address.of(month, subject), standing),
                t("indicator.todo.action"),
                null);
    }

    /// Whether going on as until now does not reach the target by the end of the year.
    private static boolean isBehind(Reading it, Map<String, Target> aims) {
        Target target = aims.get(it.indicator().code());
        BigDecimal forecast = it.forecast();
        return target != null
                && forecast != null
                && !target.comparator().holds(forecast, target.aim());
    }
}
