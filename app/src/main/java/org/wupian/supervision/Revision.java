package org.wupian.supervision;

import java.time.Instant;
import java.util.Map;

/// A text of a report that was handed in, returned or accepted (历次文本); kept for ever.
public record Revision(
        Step step,
        Instant at,
        String account,
        Content content,
        String reason,
        Map<String, String> fieldReasons) {

    public enum Step {
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        UNLOCKED
    }
}
