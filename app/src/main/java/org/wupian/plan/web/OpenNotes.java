package org.wupian.plan.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wupian.plan.Draft;
import org.wupian.plan.WrittenPlan;
import org.wupian.plan.reading.Note;

/// What a reading was unsure of and nobody has looked at yet (待核对之处): notes on a measure are
/// settled once somebody corrected it.
final class OpenNotes {

    private OpenNotes() {}

    static List<Note> of(Draft draft, List<Draft.Correction> corrections) {
        Set<String> corrected =
                corrections.stream().map(Draft.Correction::what).collect(Collectors.toSet());
        List<WrittenPlan.Item> all = draft.written().measures();
        return draft.notes().stream()
                .filter(note ->
                        all.stream()
                                .filter(it -> corrected.contains("measure:" + it.number()))
                                .noneMatch(it -> isOn(note, it, all)))
                .toList();
    }

    /// Whether the note is on a line of the measure: from its heading to the next measure's.
    static boolean isOn(Note note, WrittenPlan.Item measure, List<WrittenPlan.Item> all) {
        int from = measure.line();
        int to =
                all.stream()
                        .mapToInt(WrittenPlan.Item::line)
                        .filter(it -> it > from)
                        .min()
                        .orElse(Integer.MAX_VALUE);
        return from > 0 && note.line() >= from && note.line() < to;
    }
}
