package org.wupian.eligibility;

/// Something conditions may ask for (条件项): a figure, a word, several words or yes and no. Its name
/// is the one in the text of a rule; what people read is a message with that name in its key.
///
/// @param name a letter, then letters and digits
public record Attribute(String name, Type type, Unit unit) {

    /// What its values are.
    public enum Type {
        /// `Long`.
        NUMBER,
        /// `String`.
        TEXT,
        /// `List<String>`; the empty list is known and empty.
        TEXTS,
        /// `Boolean`.
        FLAG
    }

    /// What a number counts, for the words around it.
    public enum Unit {
        NONE,
        MONTHS,
        FEN,
        POINTS
    }

    public Attribute {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("name of an attribute: " + name);
        }
    }

    boolean accepts(Object value) {
        return switch (type) {
            case NUMBER -> value instanceof Long it && it != Long.MIN_VALUE;
            case TEXT -> value instanceof String;
            case TEXTS ->
                    value instanceof java.util.List<?> all
                            && all.stream().allMatch(String.class::isInstance);
            case FLAG -> value instanceof Boolean;
        };
    }
}
