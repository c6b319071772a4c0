package org.wupian.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Many rules with what they have in common (规则图): each distinct condition is looked at once,
/// however many products ask it. Answers one enterprise with reasons, or a block of many by
/// bitmaps.
public final class RuleGraph {

    private final Attributes attributes;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Node> rules = new ArrayList<>();

    /// Where the attribute of each condition lies; -1 for one that needs several.
    private final int[] places;

    /// @param rules in the order in which a fitting one is preferred
    public RuleGraph(Attributes attributes, List<Rule> rules) {
        this.attributes = attributes;
        Map<Condition, Integer> numbers = new HashMap<>();
        for (Rule rule : rules) {
            this.rules.add(Node.of(rule, false, it -> number(it, numbers)));
        }
        places =
                conditions.stream()
                        .mapToInt(it ->
                                it instanceof Condition.OnOne one
                                        ? attributes.place(one.attribute())
                                        : -1)
                        .toArray();
    }

    private int number(Condition condition, Map<Condition, Integer> numbers) {
        return numbers.computeIfAbsent(
                condition,
                it -> {
                    it.needs().forEach(attributes::place);
                    conditions.add(it);
                    return conditions.size() - 1;
                });
    }

    public Attributes attributes() {
        return attributes;
    }

    /// All distinct conditions.
    public List<Condition> conditions() {
        return List.copyOf(conditions);
    }

    List<Node> rules() {
        return rules;
    }

    /// The answer of every rule, in order.
    public List<Truth> answers(Facts facts) {
        Truth[] truths = truths(facts);
        List<Truth> answers = new ArrayList<>(rules.size());
        for (Node rule : rules) {
            answers.add(rule.of(truths));
        }
        return answers;
    }

    /// The answer of every rule with its reasons, in order.
    public List<Judgement> judge(Facts facts) {
        Truth[] truths = truths(facts);
        return rules.stream().map(it -> judge(it, truths, facts)).toList();
    }

    /// @param best how many fitting rules are named for each row, the first ones in order
    public Matches match(Columns columns, int best) {
        return new MatchBlocks(this, columns).match(best);
    }

    private Truth[] truths(Facts facts) {
        if (facts.attributes() != attributes) {
            throw new IllegalArgumentException("facts of other attributes");
        }
        Truth[] truths = new Truth[conditions.size()];
        for (int i = 0; i < truths.length; i++) {
            Condition condition = conditions.get(i);
            if (places[i] >= 0 && condition instanceof Condition.OnOne it) {
                Object value = facts.at(places[i]);
                truths[i] = value == null ? Truth.UNKNOWN : Truth.of(it.holds(value));
            } else {
                truths[i] = condition.of(facts);
            }
        }
        return truths;
    }

    private Judgement judge(Node rule, Truth[] truths, Facts facts) {
        Truth truth = rule.of(truths);
        if (truth == Truth.TRUE) {
            return new Judgement.Fits();
        }
        Set<Reason> reasons = new LinkedHashSet<>();
        collect(rule, truth, truths, facts, reasons);
        return truth == Truth.FALSE
                ? new Judgement.Fails(List.copyOf(reasons))
                : new Judgement.Unknown(List.copyOf(reasons));
    }

    /// Gathers why a rule has the given answer, which is not "true".
    private void collect(Node rule, Truth truth, Truth[] truths, Facts facts, Set<Reason> to) {
        if (rule instanceof Node.Leaf it) {
            Condition condition = conditions.get(it.condition());
            if (truth == Truth.FALSE) {
                to.add(new Reason.Unmet(condition, it.negated(), have(condition, facts)));
            } else {
                missing(condition, facts, to);
            }
        } else if (rule instanceof Node.All it) {
            for (Node node : it.nodes()) {
                if (node.of(truths) == truth) {
                    collect(node, truth, truths, facts, to);
                }
            }
        } else {
            List<List<Reason>> ways = new ArrayList<>();
            for (Node node : ((Node.Any) rule).nodes()) {
                if (node.of(truths) == truth) {
                    Set<Reason> way = new LinkedHashSet<>();
                    collect(node, truth, truths, facts, way);
                    ways.add(List.copyOf(way));
                }
            }
            to.add(new Reason.Either(ways.stream().distinct().toList()));
        }
    }

    private static Object have(Condition condition, Facts facts) {
        if (condition instanceof Condition.OnOne it) {
            Object value = facts.value(it.attribute());
            return value == null ? "" : value;
        }
        return ((Condition.Outside) condition).text();
    }

    private void missing(Condition condition, Facts facts, Set<Reason> to) {
        int before = to.size();
        boolean named = false;
        for (Attribute it : attributes.all()) {
            if (condition.needs().contains(it) && facts.value(it) == null) {
                to.add(new Reason.Missing(it));
                named = true;
            }
        }
        if (!named && to.size() == before) {
            to.add(new Reason.Undecided(condition));
        }
    }
}
