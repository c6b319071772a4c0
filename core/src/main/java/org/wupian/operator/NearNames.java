package org.wupian.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names by how like they are to another (近似名称): the share of pairs of neighbouring characters that
/// both have.
final class NearNames<T> {

    private static final double LIKE = 0.5;
    private static final int MOST = 5;

    private record Name<T>(Set<String> pairs, T meaning) {}

    private record Likeness<T>(double share, T meaning) {}

    private final List<Name<T>> names = new ArrayList<>();

    void add(String name, T meaning) {
        names.add(new Name<>(pairs(name), meaning));
    }

    /// What at most five names mean that are like the given one, the likest first.
    List<T> like(String name) {
        Set<String> pairs = pairs(name);
        return names.stream()
                .map(it -> new Likeness<>(share(pairs, it.pairs()), it.meaning()))
                .filter(it -> it.share() >= LIKE)
                .sorted(Comparator.comparingDouble((Likeness<T> it) -> -it.share()))
                .limit(MOST)
                .map(Likeness::meaning)
                .toList();
    }

    private static double share(Set<String> some, Set<String> others) {
        int common = 0;
        for (String pair : some) {
            common += others.contains(pair) ? 1 : 0;
        }
        int all = some.size() + others.size();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < name.length(); i++) {
            pairs.add(name.substring(i - 1, i + 1));
        }
        return pairs;
    }
}
