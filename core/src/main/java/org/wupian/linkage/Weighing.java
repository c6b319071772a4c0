package org.wupian.linkage;

import java.util.ArrayList;
import java.util.List;

/// What was found for and against while two firms are compared (权衡). Doubts must be outweighed by
/// support of another kind; some differences leave at most a question, some none.
final class Weighing {

    private final List<Reason> reasons = new ArrayList<>(6);
    private int score = 1000;
    private int doubts;
    private boolean asks;
    private boolean apart;

    void note(Ground ground, String... arguments) {
        reasons.add(Reason.of(ground, arguments));
    }

    void support(int weight, Ground ground, String... arguments) {
        doubts -= weight;
        note(ground, arguments);
    }

    void doubt(int weight, int cost, Ground ground, String... arguments) {
        doubts += weight;
        score -= cost;
        note(ground, arguments);
    }

    /// A difference after which only a person can say that they are the same.
    void ask(int cost, Ground ground, String... arguments) {
        asks = true;
        score -= cost;
        note(ground, arguments);
    }

    void apart(int cost, Ground ground, String... arguments) {
        apart = true;
        score -= cost;
        note(ground, arguments);
    }

    /// What looked like another firm may be a slip: a person must say.
    void askInstead(Ground ground, String... arguments) {
        apart = false;
        ask(0, ground, arguments);
    }

    void cost(int cost) {
        score -= cost;
    }

    boolean has(Ground ground) {
        return reasons.stream().anyMatch(it -> it.ground() == ground);
    }

    boolean doubtful() {
        return doubts > 0;
    }

    boolean isApart() {
        return apart;
    }

    boolean isSure() {
        return !apart && !asks && doubts <= 0;
    }

    int score() {
        return Math.max(0, Math.min(1000, score));
    }

    List<Reason> reasons() {
        return reasons;
    }
}
