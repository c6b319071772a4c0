package org.wupian.supervision;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The figures a report is asked for (应填指标): the summary one for each target of its measure, with
/// the value written so far; then what the unit added itself.
@Component
public class AskedFigures {

    private final TargetFigures targets;

    AskedFigures(TargetFigures targets) {
        this.targets = targets;
    }

    @Transactional(readOnly = true)
    public List<Figure> of(Report report) {
        List<Figure> own = new ArrayList<>(report.content().figures());
        if (report.key().kind() == ReportKind.PART) {
            return own;
        }
        List<Figure> all = new ArrayList<>();
        for (Figure target : targets.of(report.key().measure())) {
            Figure written =
                    own.stream()
                            .filter(it -> it.code().equals(target.code()))
                            .findFirst()
                            .orElse(target);
            own.remove(written);
            all.add(written);
        }
        all.addAll(own);
        return all;
    }

    /// The accepted summaries' figures become the targets' actuals.
    void take(List<Report> accepted) {
        for (Report report : accepted) {
            List<String> codes =
                    targets.of(report.key().measure()).stream().map(Figure::code).toList();
            for (Figure figure : report.content().figures()) {
                if (figure.value() != null && codes.contains(figure.code())) {
                    targets.reached(
                            figure.code(),
                            report.key().month(),
                            figure.value(),
                            report.key().subject());
                }
            }
        }
    }
}
