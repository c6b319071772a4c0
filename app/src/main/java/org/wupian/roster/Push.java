package org.wupian.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A version handed to one recipient (名单推送).
///
/// @param dueOn the last day to acknowledge
public record Push(
        long id,
        String roster,
        String rosterName,
        int number,
        String recipient,
        Instant pushedAt,
        LocalDate dueOn,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        int entries,
        int joined,
        int left,
        int changed) {

    public boolean isAcknowledged() {
        return acknowledgedAt != null;
    }

    public boolean isLateOn(LocalDate day) {
        return acknowledgedAt == null && day.isAfter(dueOn);
    }
}
