package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;

/// A unit clause or a part of one inside a paragraph (责任分工的文字).
///
/// @param end exclusive
record Clause(int start, int end, List<Part> parts) {

    static final String BETWEEN = "。;,、:()★☆●○■□◆◇▲△";

    /// What one label announces, or words without one.
    record Part(Label.Role role, Phrase content) {}

    /// The parts of a bracket's words: what stands before the first label, then label by label.
    static List<Part> parts(Phrase inner) {
        List<Label> labels =
                Label.all(inner).stream().filter(it -> depth(inner, it.start()) == 0).toList();
        List<Part> parts = new ArrayList<>();
        int first = labels.isEmpty() ? inner.length() : labels.getFirst().start();
        if (!inner.sub(0, first).strip(BETWEEN).isEmpty()) {
            parts.add(new Part(Label.Role.RESPONSIBLE, inner.sub(0, first)));
        }
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : inner.length();
            parts.add(new Part(labels.get(i).role(), inner.sub(labels.get(i).end(), end)));
        }
        return parts;
    }

    private static int depth(Phrase phrase, int place) {
        String before = phrase.norm().substring(0, place);
        return (int)
                (before.chars().filter(it -> it == '(').count()
                        - before.chars().filter(it -> it == ')').count());
    }
}
