package org.wupian.operator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words with what they mean (词表), found in a text by looking at one place of it.
final class Words<T> {

    /// A word that was found.
    ///
    /// @param end of it in the text, exclusive
    /// @param meanings more than one when the word means several
    record Found<T>(String word, int end, List<T> meanings) {}

    private final Map<String, List<T>> meanings = new HashMap<>();

    /// Characters a word begins with: most places of a text begin none.
    private final BitSet first = new BitSet();

    private int longest;

    void add(String word, T meaning) {
        List<T> all = meanings.computeIfAbsent(word, it -> new ArrayList<>());
        if (!all.contains(meaning)) {
            all.add(meaning);
        }
        first.set(word.charAt(0));
        longest = Math.max(longest, word.length());
    }

    boolean has(String word) {
        return meanings.containsKey(word);
    }

    /// The longest word that begins at a place of the text.
    Optional<Found<T>> at(String text, int start) {
        if (start >= text.length() || !first.get(text.charAt(start))) {
            return Optional.empty();
        }
        for (int end = Math.min(text.length(), start + longest); end > start; end--) {
            List<T> all = meanings.get(text.substring(start, end));
            if (all != null) {
                return Optional.of(new Found<>(text.substring(start, end), end, all));
            }
        }
        return Optional.empty();
    }

    /// The first word at or behind a place of the text.
    Optional<Found<T>> behind(String text, int start) {
        for (int at = start; at < text.length(); at++) {
            Optional<Found<T>> found = at(text, at);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
