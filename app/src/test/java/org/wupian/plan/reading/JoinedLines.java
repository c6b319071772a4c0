package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/// A document that lost some of its line breaks on its way (丢失换行), in several ways.
final class JoinedLines {

    private JoinedLines() {}

    /// Three in ten lost at random, with and without empty lines; and lines two to eight at a time.
    static List<String> of(String text) {
        List<String> all = text.lines().toList();
        List<String> written = all.stream().filter(it -> !it.isBlank()).toList();
        List<String> documents = new ArrayList<>();
        for (int seed = 1; seed <= 20; seed++) {
            Random luck = new Random(seed);
            documents.add(joined(all, _ -> luck.nextDouble() < 0.3));
            documents.add(joined(written, _ -> luck.nextDouble() < 0.3));
        }
        for (int some = 2; some <= 8; some++) {
            int together = some;
            documents.add(joined(written, it -> it % together != 0));
        }
        return documents;
    }

    private static String joined(List<String> lines, IntPredicate toTheOneBefore) {
        StringBuilder text = new StringBuilder(lines.getFirst());
        for (int i = 1; i < lines.size(); i++) {
            text.append(toTheOneBefore.test(i) ? "" : "\n").append(lines.get(i));
        }
        return text.toString();
    }
}
