package org.wupian.roster;

import java.time.Instant;
import java.time.LocalDate;

/// A published version of a roster (名单版本); it never changes.
///
/// @param publishedOn the day from which it is in force
/// @param left how many left since the version before
/// @param changed how many changed their tier, name or county
public record RosterVersion(
        String roster,
        int number,
        Instant publishedAt,
        LocalDate publishedOn,
        String account,
        String note,
        int entries,
        int joined,
        int left,
        int changed) {

    public String subject() {
        return "roster/" + roster + "/" + number;
    }
}
