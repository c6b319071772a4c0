package org.wupian.indicator.web;

import static org.wupian.ui.Text.t;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wupian.indicator.Figures;
import org.wupian.indicator.ReachedTargets;
import org.wupian.indicator.Subject;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.plan.Target;
import org.wupian.ui.ToDo;
import org.wupian.ui.ToDos;

/// Tells the office's desk of targets that the figures miss, and a bank's of those it misses
/// itself.
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
        if (caller.is(Role.OFFICE)) {
            return broken(Subject.CITY);
        }
        return caller.is(Role.BANK)
                ? broken(new Subject(Subject.By.INSTITUTION, caller.organisation()))
                : List.of();
    }

    private List<ToDo> broken(Subject subject) {
        YearMonth month = figures.newest();
        Map<String, Target> aims = targets.byIndicator();
        long broken =
                figures.of(subject, month).stream()
                        .filter(it -> Standing.of(it, subject, aims) == Standing.BROKEN)
                        .count();
        return broken == 0
                ? List.of()
                : List.of(
                        new ToDo(
                                ToDo.Urgency.WAITING,
                                t("indicator.todo", month, broken),
                                "/indicators%s&state=BROKEN".formatted(Address.of(month, subject)),
                                t("indicator.todo.action"),
                                null));
    }
}
