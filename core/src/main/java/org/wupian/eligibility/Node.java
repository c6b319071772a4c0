package org.wupian.eligibility;

import java.util.ArrayList;
import java.util.List;

/// A rule with its conditions numbered and every "not" moved down to them, which changes no answer
/// in Kleene's logic.
sealed interface Node {

    record Leaf(int condition, boolean negated) implements Node {}

    record All(List<Node> nodes) implements Node {}

    record Any(List<Node> nodes) implements Node {}

    default Truth of(Truth[] conditions) {
        if (this instanceof Leaf it) {
            Truth truth = conditions[it.condition];
            return it.negated ? truth.not() : truth;
        }
        if (this instanceof All it) {
            Truth all = Truth.TRUE;
            for (int i = 0; i < it.nodes.size() && all != Truth.FALSE; i++) {
                all = all.and(it.nodes.get(i).of(conditions));
            }
            return all;
        }
        List<Node> nodes = ((Any) this).nodes;
        Truth any = Truth.FALSE;
        for (int i = 0; i < nodes.size() && any != Truth.TRUE; i++) {
            any = any.or(nodes.get(i).of(conditions));
        }
        return any;
    }

    /// Numbers conditions.
    @FunctionalInterface
    interface Numbers {
        int of(Condition condition);
    }

    static Node of(Rule rule, boolean negated, Numbers numbers) {
        if (rule instanceof Rule.Is it) {
            return new Leaf(numbers.of(it.condition()), negated);
        }
        if (rule instanceof Rule.Not it) {
            return of(it.rule(), !negated, numbers);
        }
        boolean all = rule instanceof Rule.All != negated;
        List<Rule> rules = rule instanceof Rule.All it ? it.rules() : ((Rule.Any) rule).rules();
        List<Node> nodes = new ArrayList<>();
        for (Rule part : rules) {
            Node node = of(part, negated, numbers);
            if (all && node instanceof All it) {
                nodes.addAll(it.nodes);
            } else if (!all && node instanceof Any it) {
                nodes.addAll(it.nodes);
            } else {
                nodes.add(node);
            }
        }
        return nodes.size() == 1 ? nodes.get(0) : all ? new All(nodes) : new Any(nodes);
    }
}
