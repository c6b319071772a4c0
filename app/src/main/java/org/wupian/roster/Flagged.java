package org.wupian.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An entry that waits to be looked at, and perhaps removed (待复核条目).
///
/// @param why end of the message `roster.flag.<why>`
/// @param lastReported first day of the last period it has reported for, null when there is none
public record Flagged(
        long entry,
        String title,
        String why,
        @Nullable Instant since,
        @Nullable LocalDate lastReported) {}
