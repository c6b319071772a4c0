package org.wupian.enterprise;

import java.time.Instant;
import java.time.LocalDate;

/// What one source says of an operator (属性记载).
///
/// @param source `roster/list/sender`, or `person` for what a person decided
/// @param value as kept; contacts under lock
/// @param chosen whether it is the one that counts
/// @param batch the import it came with, 0 for a person's
public record Statement(
        Attribute attribute,
        String value,
        String source,
        LocalDate asOf,
        long batch,
        int row,
        String account,
        String reason,
        Instant recordedAt,
        boolean chosen) {

    /// What a person decided counts before every list.
    public static final String PERSON = "person";

    public boolean isByPerson() {
        return source.equals(PERSON);
    }
}
