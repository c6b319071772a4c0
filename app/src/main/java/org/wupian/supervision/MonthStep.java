package org.wupian.supervision;

import java.time.Instant;

/// One turn of a month (办理记录): who opened, closed or revised it, when and why.
public record MonthStep(int revision, Step step, Instant at, String account, String reason) {

    public enum Step {
        OPENED,
        CLOSED,
        REVISED
    }
}
