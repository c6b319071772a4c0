package org.wupian.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A step of a measure that is done or not by a day (节点任务).
///
/// @param doneOn null while it is open
/// @param note what shows that it is done
public record Milestone(
        long id,
        String measure,
        String title,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String note) {

    public boolean lateOn(LocalDate today) {
        return doneOn == null && today.isAfter(dueOn);
    }
}
