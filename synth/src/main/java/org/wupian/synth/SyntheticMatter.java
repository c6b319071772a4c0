package org.wupian.synth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An invented major matter (合成重大事项).
///
/// @param reportedBy code of the working group or unit that reports it
/// @param assignedTo code of the unit that has to answer
/// @param answer null while there is none
public record SyntheticMatter(
        String title,
        String text,
        String area,
        String measure,
        String reportedBy,
        LocalDate reportedOn,
        @Nullable String assignedTo,
        @Nullable LocalDate dueOn,
        @Nullable String answer,
        @Nullable LocalDate answeredOn) {}
