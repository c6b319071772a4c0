package org.wupian.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

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

    /// Why it counts before the others of its attribute, as the end of a message key. Of the ways
    /// to write a name the fullest counts, which another list may have told before the newest.
    ///
    /// @param others what else is said of the attribute
    public String basis(Collection<Statement> others) {
        if (isByPerson()) {
            return "person";
        }
        if (others.isEmpty()) {
            return "only";
        }
        return others.stream().noneMatch(it -> it.asOf().isAfter(asOf)) ? "newest" : "fullest";
    }
}
