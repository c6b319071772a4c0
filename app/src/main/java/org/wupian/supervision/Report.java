package org.wupian.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A progress report (进展报告): what one unit says about one measure in one month.
///
/// @param part the unit's duty: LEAD, CO_LEAD or SUPPORTING
/// @param lead code of the unit that leads the measure
/// @param circle code of the working group that follows the measure's area
/// @param version counts the changes, so that two editors notice each other
/// @param returnReason why it was returned or unlocked last; empty once it is accepted
/// @param fieldReasons the same by field: `status`, `done`, `next`, `difficulties`, `figures`
public record Report(
        long id,
        ReportKey key,
        int ordinal,
        String title,
        String area,
        String part,
        String lead,
        @Nullable String circle,
        ReportState state,
        Content content,
        int version,
        Times times,
        String returnReason,
        Map<String, String> fieldReasons,
        MonthState monthState,
        LocalDate dueOn) {

    /// When what happened to a report; null when it has not.
    public record Times(
            @Nullable Instant edited,
            @Nullable LocalDate firstSubmittedOn,
            @Nullable Instant submitted,
            @Nullable Instant returned,
            @Nullable Instant accepted) {}

    public Report {
        fieldReasons = Map.copyOf(fieldReasons);
    }

    /// The unit may write now.
    public boolean isOpen() {
        return monthState.takesReports() && state.isOpen();
    }

    /// Handed in after the due day, or not at all by `today`.
    public boolean isLate(LocalDate today) {
        LocalDate day = times.firstSubmittedOn();
        return (day == null ? today : day).isAfter(dueOn);
    }

    /// A draft is its writer's: others see a text once it was handed in.
    Report withContent(Content other) {
        return new Report(
                id,
                key,
                ordinal,
                title,
                area,
                part,
                lead,
                circle,
                state,
                other,
                version,
                times,
                returnReason,
                fieldReasons,
                monthState,
                dueOn);
    }
}
