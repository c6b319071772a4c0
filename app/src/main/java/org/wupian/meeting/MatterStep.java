package org.wupian.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One entry of a major matter's history (重大事项办理记录).
///
/// @param step the state it led to
/// @param organisation code of the organisation that acted, empty when the product did
/// @param assignedTo whom it was assigned to by this step
public record MatterStep(
        MatterState step,
        Instant at,
        String account,
        String organisation,
        String text,
        @Nullable String assignedTo,
        @Nullable LocalDate dueOn) {}
