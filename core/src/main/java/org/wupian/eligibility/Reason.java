package org.wupian.eligibility;

import java.util.List;
import java.util.Locale;

/// Why a product does not fit, or why that cannot be told yet (理由): a code and what belongs to it,
/// from which whoever shows it makes a sentence.
public sealed interface Reason {

    /// Names the sentence, in lower case with hyphens.
    String code();

    /// A condition is not met.
    ///
    /// @param negated the rule asks for the opposite of the condition
    /// @param have the value it failed for; for a condition outside the common ones its text
    record Unmet(Condition condition, boolean negated, Object have) implements Reason {
        @Override
        public String code() {
            return codeOf(condition, negated);
        }
    }

    /// A datum is missing.
    record Missing(Attribute attribute) implements Reason {
        @Override
        public String code() {
            return "missing";
        }
    }

    /// All is known, yet the condition could not be worked out, as when it divides by zero.
    record Undecided(Condition condition) implements Reason {
        @Override
        public String code() {
            return "undecided";
        }
    }

    /// Any one of these ways would do; each says what stands in it.
    record Either(List<List<Reason>> ways) implements Reason {
        public Either {
            ways = ways.stream().map(List::copyOf).toList();
        }

        @Override
        public String code() {
            return "either";
        }
    }

    /// The code of what a condition asks, also for saying a rule in words.
    static String codeOf(Condition condition, boolean negated) {
        if (condition instanceof Condition.Compares it) {
            return word(negated ? it.comparison().opposite() : it.comparison());
        }
        if (condition instanceof Condition.Counts it) {
            return "count-" + word(negated ? it.comparison().opposite() : it.comparison());
        }
        return (negated ? "not-" : "") + kind(condition);
    }

    private static String kind(Condition condition) {
        if (condition instanceof Condition.OneOf || condition instanceof Condition.OneOfNumbers) {
            return "one-of";
        }
        if (condition instanceof Condition.Begins) {
            return "begins";
        }
        if (condition instanceof Condition.Holds) {
            return "holds";
        }
        return condition instanceof Condition.IsSo ? "is-so" : "outside";
    }

    private static String word(Comparison comparison) {
        return comparison.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
