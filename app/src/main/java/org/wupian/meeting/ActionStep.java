package org.wupian.meeting;

import java.time.Instant;

/// One entry of an action's history (任务办理记录).
public record ActionStep(Step step, Instant at, String account, String text) {

    /// What was done with the action.
    public enum Step {
        /// The unit says it is done, the text is the proof.
        DONE,
        /// It was not, the text says why.
        REOPENED
    }
}
