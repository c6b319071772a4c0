package org.wupian.eligibility;

import java.util.List;

/// What a product asks (准入规则): conditions with and, or and not between them.
public sealed interface Rule {

    /// Asks nothing.
    Rule ANYBODY = new All(List.of());

    /// One condition.
    record Is(Condition condition) implements Rule {}

    /// All of them; none is true.
    record All(List<Rule> rules) implements Rule {
        public All {
            rules = List.copyOf(rules);
        }
    }

    /// At least one of them; none is false.
    record Any(List<Rule> rules) implements Rule {
        public Any {
            rules = List.copyOf(rules);
        }
    }

    /// The opposite.
    record Not(Rule rule) implements Rule {}

    /// By what is known, without reasons.
    default Truth of(Facts facts) {
        if (this instanceof Is it) {
            return it.condition.of(facts);
        }
        if (this instanceof Not it) {
            return it.rule.of(facts).not();
        }
        if (this instanceof All it) {
            Truth all = Truth.TRUE;
            for (Rule rule : it.rules) {
                all = all.and(rule.of(facts));
            }
            return all;
        }
        Truth any = Truth.FALSE;
        for (Rule rule : ((Any) this).rules) {
            any = any.or(rule.of(facts));
        }
        return any;
    }
}
