package org.wupian.plan.web;

import static org.wupian.ui.Text.t;

import java.util.Locale;
import org.wupian.plan.DraftProblem;
import org.wupian.plan.reading.Note;

/// Sentences for what a reading is unsure of and for what stands in the way of adopting.
public final class NoteWords {

    private NoteWords() {}

    /// The place in the document, with its words.
    public static String where(Note it) {
        if (it.line() == 0) {
            return t("plan.note.whole");
        }
        return it.words().isEmpty()
                ? t("plan.note.line", it.line())
                : t("plan.note.line.words", it.line(), it.words());
    }

    public static String sentence(Note it) {
        return t("plan.note." + word(it.kind()), it.arguments().toArray());
    }

    public static String sentence(DraftProblem it) {
        return t("plan.problem." + word(it.kind()), it.arguments().toArray());
    }

    /// The kind of notice that shows it.
    public static String colour(Note.Level level) {
        return switch (level) {
            case ERROR -> "red";
            case WARNING -> "amber";
            case HINT -> "grey";
        };
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
