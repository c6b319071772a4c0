package org.wupian.roster;

import java.time.LocalDate;

/// How far the version that was pushed last has been acknowledged (签收情况), as far as the caller sees
/// it.
///
/// @param late not acknowledged although its day has passed
/// @param dueOn the last day to acknowledge
public record Receipts(int number, int sent, int acknowledged, int late, LocalDate dueOn) {

    public int outstanding() {
        return sent - acknowledged;
    }
}
