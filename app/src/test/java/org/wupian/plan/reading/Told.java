package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.wupian.plan.reading.PlanReading.Measure;
import org.wupian.plan.reading.PlanReading.Target;

/// A whole reading as text that a person can check line by line against the document.
public final class Told {

    private final List<String> lines = new ArrayList<>();

    private Told() {}

    public static String whole(PlanReading reading) {
        Told told = new Told();
        told.lines.add(reading.title() + " " + (reading.year() == null ? "-" : reading.year()));
        reading.goals().forEach(it -> told.target("goal", it));
        reading.measures().forEach(it -> told.measure("", it));
        reading.safeguards()
                .forEach(it -> told.lines.add("safeguard " + it.number() + " " + it.title()));
        reading.notes().stream()
                .filter(it -> it.level() != Note.Level.HINT)
                .forEach(it -> told.lines.add("warning line " + it.line() + " " + it.kind()));
        return String.join("\n", told.lines) + "\n";
    }

    private void measure(String indent, Measure it) {
        lines.add("");
        lines.add(indent + (it.number().isEmpty() ? "-" : it.number()) + " " + it.title());
        String more = indent + "    ";
        if (indent.isEmpty() && !it.path().isEmpty()) {
            lines.add(more + "under " + String.join(" / ", it.path()));
        }
        if (!it.text().isEmpty() && !it.text().equals(it.title())) {
            lines.add(more + it.text().replace("\n", "\n" + more));
        }
        if (!it.lead().isEmpty()) {
            lines.add(more + "lead " + String.join(" + ", it.lead()));
        }
        if (!it.supporting().isEmpty()) {
            lines.add(more + "with " + String.join(" + ", it.supporting()));
        }
        if (it.deadlineText() != null) {
            lines.add(more + "by " + it.deadline() + " " + it.deadlineText());
        }
        it.targets().forEach(target -> target(more + "target", target));
        it.children().forEach(child -> measure(more, child));
    }

    private void target(String word, Target it) {
        String quantity = it.quantity() == null ? "" : it.quantity().toPlainString() + it.unit();
        String than = it.than() == null ? "" : " than " + it.than();
        String by = it.deadline() == null ? "" : " by " + it.deadline();
        lines.add(word + " " + it.comparator() + " " + quantity + than + by + ": " + it.text());
    }
}
