package org.wupian.meeting;

import java.time.LocalDate;
import java.util.List;

/// A decision as it is taken down (议定事项).
public record NewDecision(String text, List<Task> tasks) {

    public NewDecision {
        tasks = List.copyOf(tasks);
    }

    /// What one unit has to do for it.
    ///
    /// @param owner code of the organisation that has to
    /// @param text empty when the decision itself says it
    public record Task(String owner, String text, LocalDate dueOn) {}
}
