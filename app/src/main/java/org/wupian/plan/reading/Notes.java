package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what the reading is unsure of, each thing said once.
final class Notes {

    private static final int WORDS = 60;

    private final List<Note> notes = new ArrayList<>();

    void add(Note.Level level, Note.Kind kind, int line, String words, String... arguments) {
        String shown = words.strip().replaceAll("\\s+", " ");
        if (shown.length() > WORDS) {
            shown = shown.substring(0, WORDS) + "…";
        }
        Note note = new Note(level, kind, line, shown, List.of(arguments));
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    boolean has(Note.Kind kind) {
        return notes.stream().anyMatch(it -> it.kind() == kind);
    }

    /// In the order of the document.
    List<Note> list() {
        return notes.stream().sorted(Comparator.comparingInt(Note::line)).toList();
    }
}
