package org.wupian.plan.reading;

import java.util.List;

/// A place the reading is unsure of (存疑之处), for a person to look at.
///
/// @param line 1-based line the words stand in; 0 when the whole document is meant
/// @param words the words in question, as printed, shortened
/// @param arguments what the sentence about it needs, in order
public record Note(Level level, Kind kind, int line, String words, List<String> arguments) {

    /// A warning about the whole document.
    public static Note ofWhole(Kind kind, String... arguments) {
        return new Note(Level.WARNING, kind, 0, "", List.of(arguments));
    }

    /// How much it matters.
    public enum Level {
        /// The document could not be read as a plan.
        ERROR,
        /// Somebody should look.
        WARNING,
        /// Read by a convention that the document does not state.
        HINT
    }

    /// What it is about; the sentence for each is `plan.note.<KIND>` in the message bundles.
    public enum Kind {
        ENCODING_GUESSED,
        CHARACTERS_LOST,
        NOTHING_WRITTEN,
        NO_MEASURES,
        NO_UNITS_AT_ALL,
        NO_UNITS,
        UNIT_UNSURE,
        UNIT_TWICE,
        OPEN_LIST,
        TWO_LEADS,
        LEAD_BY_ORDER,
        LEAD_FROM_SENTENCE,
        LEAD_FROM_HEADING,
        FOR_EVERYBODY,
        NUMBER_TWICE,
        NUMBER_MISSING,
        SEVERAL_CLAUSES,
        SEVERAL_DEADLINES,
        DEADLINE_UNREAD,
        LINES_JOINED,
        LINE_SPLIT,
        NO_GOALS
    }
}
