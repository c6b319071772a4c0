package org.wupian.returns;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisation;

/// One line of the board: what an institution owes in a month and how far it is (应报).
///
/// @param submission null while nothing was begun
/// @param dueOn null for a month from before supervision, which is filled in afterwards
public record Owed(
        SubmissionKey key,
        Form form,
        Organisation organisation,
        @Nullable Submission submission,
        @Nullable LocalDate dueOn) {

    public boolean isReceived() {
        return submission != null && submission.state().isReceived();
    }

    /// Whether it came after its day, or has not come and the day is past.
    public boolean isLate(LocalDate today, ZoneId zone) {
        if (dueOn == null) {
            return false;
        }
        return submission == null || submission.firstSubmittedAt() == null
                ? today.isAfter(dueOn)
                : submission.firstSubmittedAt().atZone(zone).toLocalDate().isAfter(dueOn);
    }
}
