package org.wupian.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A version handed to one recipient (名单推送).
///
/// @param dueOn the last day to acknowledge
/// @param replaced the recipient has been sent a newer version: this one need not be acknowledged
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
        int changed,
        boolean replaced) {

    public boolean isAcknowledged() {
        return acknowledgedAt != null;
    }

    /// Whether it has still to be acknowledged.
    public boolean owesReceipt() {
        return acknowledgedAt == null && !replaced;
    }

    public boolean isLateOn(LocalDate day) {
        return owesReceipt() && day.isAfter(dueOn);
    }
}
