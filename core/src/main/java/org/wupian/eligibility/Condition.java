package org.wupian.eligibility;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/// One condition (条件) that cannot be taken apart further. Two that ask the same are equal, which is
/// how a graph finds out that it needs to look only once.
public sealed interface Condition {

    /// What must be known to decide it.
    Set<Attribute> needs();

    Truth of(Facts facts);

    /// A condition on one attribute alone: decided whenever that is known.
    sealed interface OnOne extends Condition {

        Attribute attribute();

        /// @param value of the attribute's type
        boolean holds(Object value);

        @Override
        default Set<Attribute> needs() {
            return Set.of(attribute());
        }

        @Override
        default Truth of(Facts facts) {
            Object value = facts.value(attribute());
            return value == null ? Truth.UNKNOWN : Truth.of(holds(value));
        }
    }

    /// A number against a bound: `ageMonths >= 24`.
    record Compares(Attribute attribute, Comparison comparison, long bound) implements OnOne {
        @Override
        public boolean holds(Object value) {
            return comparison.holds((Long) value, bound);
        }
    }

    /// A number among some: `termMonths in [12, 24]`.
    record OneOfNumbers(Attribute attribute, SortedSet<Long> values) implements OnOne {
        @Override
        public boolean holds(Object value) {
            return values.contains((Long) value);
        }
    }

    /// A word among some: `size in ["SMALL", "MICRO"]`.
    record OneOf(Attribute attribute, SortedSet<String> values) implements OnOne {
        @Override
        public boolean holds(Object value) {
            return values.contains((String) value);
        }
    }

    /// How a word begins: `industry.startsWith("C39")`.
    record Begins(Attribute attribute, String prefix) implements OnOne {
        @Override
        public boolean holds(Object value) {
            return ((String) value).startsWith(prefix);
        }
    }

    /// One of several words: `"technology" in rosters`.
    record Holds(Attribute attribute, String value) implements OnOne {
        @Override
        public boolean holds(Object all) {
            return ((List<?>) all).contains(value);
        }
    }

    /// How many words, or characters of a word: `size(collateral) > 0`.
    record Counts(Attribute attribute, Comparison comparison, long bound) implements OnOne {
        @Override
        public boolean holds(Object value) {
            long count =
                    value instanceof String word
                            ? word.codePointCount(0, word.length())
                            : ((List<?>) value).size();
            return comparison.holds(count, bound);
        }
    }

    /// A yes or no: `newFarm`.
    record IsSo(Attribute attribute) implements OnOne {
        @Override
        public boolean holds(Object value) {
            return (Boolean) value;
        }
    }

    /// What the conditions above cannot say (其他条件), decided by whoever understands its text. The
    /// same text is the same condition.
    record Outside(String text, Set<Attribute> needs, Judge judge) implements Condition {

        /// Decides a text for what is known.
        @FunctionalInterface
        public interface Judge {
            Truth of(Facts facts);
        }

        public Outside {
            needs = Set.copyOf(needs);
        }

        @Override
        public Truth of(Facts facts) {
            return judge.of(facts);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Outside it && it.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }
}
