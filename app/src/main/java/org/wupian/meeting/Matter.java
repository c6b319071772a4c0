package org.wupian.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A major matter (重大事项): something the government has to take the lead in, which a unit or a group
/// cannot settle itself.
///
/// @param area code of the field of work, if it belongs to one
/// @param circle code of the working group that follows this area
/// @param reportedBy code of the organisation that reported it
/// @param assignedTo code of the organisation that has to answer
public record Matter(
        long id,
        String title,
        String description,
        @Nullable String area,
        @Nullable String circle,
        String reportedBy,
        Instant reportedAt,
        @Nullable String assignedTo,
        @Nullable LocalDate dueOn,
        MatterState state) {

    public boolean isLate(LocalDate today) {
        return state.waits() && dueOn != null && dueOn.isBefore(today);
    }

    public boolean isOpen() {
        return state != MatterState.CLOSED;
    }

    public String subject() {
        return "matter/" + id;
    }
}
