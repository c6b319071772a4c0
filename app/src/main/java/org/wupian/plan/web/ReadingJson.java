package org.wupian.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.plan.reading.Note;
import org.wupian.plan.reading.PlanReading;

/// What was read of a plan document, as the interface gives it.
///
/// @param warnings what somebody should look at
/// @param hints what was read by a convention the document does not state
record ReadingJson(
        String title,
        @Nullable Integer year,
        List<PlanReading.Target> goals,
        List<MeasureJson> measures,
        List<MeasureJson> safeguards,
        List<NoteJson> warnings,
        List<NoteJson> hints) {

    record MeasureJson(
            String number,
            @Nullable Integer ordinal,
            List<String> path,
            @Nullable String area,
            String title,
            String text,
            List<String> lead,
            List<String> supporting,
            @Nullable String deadline,
            @Nullable String deadlineText,
            List<PlanReading.Target> targets,
            List<MeasureJson> children,
            int line) {

        static MeasureJson of(PlanReading.Measure it) {
            return new MeasureJson(
                    it.number(),
                    it.ordinal(),
                    it.path(),
                    it.area(),
                    it.title(),
                    it.text(),
                    it.lead(),
                    it.supporting(),
                    it.deadline(),
                    it.deadlineText(),
                    it.targets(),
                    it.children().stream().map(MeasureJson::of).toList(),
                    it.line());
        }
    }

    /// @param level `error`, `warning` or `hint`
    record NoteJson(String where, String message, String level, String code, int line) {

        static NoteJson of(Note it) {
            return new NoteJson(
                    NoteWords.where(it),
                    NoteWords.sentence(it),
                    it.level().name().toLowerCase(java.util.Locale.ROOT),
                    it.kind().name().toLowerCase(java.util.Locale.ROOT),
                    it.line());
        }
    }

    static ReadingJson of(PlanReading it) {
        return new ReadingJson(
                it.title(),
                it.year(),
                it.goals(),
                it.measures().stream().map(MeasureJson::of).toList(),
                it.safeguards().stream().map(MeasureJson::of).toList(),
                notes(it, false),
                notes(it, true));
    }

    private static List<NoteJson> notes(PlanReading reading, boolean hints) {
        return reading.notes().stream()
                .filter(it -> hints == (it.level() == Note.Level.HINT))
                .map(NoteJson::of)
                .toList();
    }
}
