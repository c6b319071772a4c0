package org.wupian.eligibility;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of one enterprise and its demand (已知信息). What is not known is null.
public final class Facts {

    private final Attributes attributes;
    private final @Nullable Object[] values;

    Facts(Attributes attributes, @Nullable Object[] values) {
        this.attributes = attributes;
        this.values = values;
    }

    /// @param known values by name of their attribute: `Long`, `String`, `List<String>` or
    ///   `Boolean`; what is left out is not known
    /// @throws IllegalArgumentException when a name is not declared or a value is of another type
    public static Facts of(Attributes attributes, Map<String, ?> known) {
        @Nullable Object[] values = new @Nullable Object[attributes.all().size()];
        known.forEach((name, value) -> {
            Attribute attribute =
                    attributes
                            .named(name)
                            .orElseThrow(
                                    () -> new IllegalArgumentException("not declared: " + name));
            if (!attribute.accepts(value)) {
                throw new IllegalArgumentException("%s cannot be %s".formatted(name, value));
            }
            values[attributes.place(attribute)] =
                    value instanceof List<?> all ? List.copyOf(all) : value;
        });
        return new Facts(attributes, values);
    }

    public Attributes attributes() {
        return attributes;
    }

    public @Nullable Object value(Attribute attribute) {
        return values[attributes.place(attribute)];
    }

    @Nullable Object at(int place) {
        return values[place];
    }
}
