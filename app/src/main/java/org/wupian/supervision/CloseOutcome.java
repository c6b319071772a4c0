package org.wupian.supervision;

import java.util.List;

/// What became of closing a month (关账结果).
public sealed interface CloseOutcome {

    /// Closed and frozen, now or before.
    record Closed(Month month) implements CloseOutcome {}

    /// Nothing was done: these reports are missing or not accepted yet, and no reason was given.
    record Missing(Month month, List<Standing> reports) implements CloseOutcome {}
}
