package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;

/// Reads what the plan as a whole wants to reach (工作目标), which usually stands outside every
/// measure.
final class Goals {

    private Goals() {}

    static List<PlanReading.Target> of(Section document, TargetPhrases targets, Notes notes) {
        List<Section> goals =
                document.all().stream()
                        .filter(it -> !it.isDocument())
                        .filter(it -> Chapter.of(it.headline().title()) == Chapter.GOALS)
                        .toList();
        List<PlanReading.Target> found = new ArrayList<>();
        goals.forEach(it -> found.addAll(targets.inGoals(it.fullText())));
        if (found.isEmpty()) {
            document.all().stream()
                    .filter(it -> !it.isDocument() && Chapter.of(it) == Chapter.OVERALL)
                    .forEach(it ->
                            it.paragraphs()
                                    .forEach(line -> found.addAll(targets.inMeasure(line.text()))));
        }
        if (found.isEmpty()) {
            document.paragraphs().forEach(it -> found.addAll(targets.inMeasure(it.text())));
        }
        if (found.isEmpty()) {
            notes.add(Note.Level.HINT, Note.Kind.NO_GOALS, 0, "");
        }
        return found.stream().distinct().toList();
    }
}
