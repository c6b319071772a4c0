package org.wupian.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an institution says to warnings (核对说明), each for a finding with the figures it had then.
///
/// @param texts by [Finding#key]
/// @param figures for which each was given, as of [Finding#figures]; where there are none yet,
///   those it has when it is saved
public record Explanations(Map<String, String> texts, Map<String, String> figures) {

    public static final Explanations NONE = new Explanations(Map.of(), Map.of());

    public Explanations {
        texts = Map.copyOf(texts);
        figures = Map.copyOf(figures);
    }

    /// Given now, whatever the figures are.
    public static Explanations given(Map<String, String> texts) {
        return new Explanations(texts, Map.of());
    }

    /// Whether something was said to this finding with just these figures.
    public boolean cover(Finding it) {
        return !text(it).isBlank() && it.figures().equals(figures.get(it.key()));
    }

    /// What was said to the finding, perhaps when it had other figures; empty when nothing was.
    public String text(Finding it) {
        return texts.getOrDefault(it.key(), "");
    }

    /// These with others given now.
    public Explanations with(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(texts);
        all.putAll(given);
        Map<String, String> known = new TreeMap<>(figures);
        known.keySet().removeAll(given.keySet());
        return new Explanations(all, known);
    }

    /// Those given now hold for these findings.
    Explanations of(List<Finding> findings) {
        Map<String, String> all = new TreeMap<>(figures);
        findings.forEach(it -> {
            if (texts.containsKey(it.key())) {
                all.putIfAbsent(it.key(), it.figures());
            }
        });
        return new Explanations(texts, all);
    }
}
