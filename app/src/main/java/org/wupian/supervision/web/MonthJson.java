package org.wupian.supervision.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.wupian.supervision.Month;
import org.wupian.supervision.MonthState;

/// A month as programs read it.
record MonthJson(
        String month,
        MonthState state,
        int revision,
        LocalDate dueOn,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        Counts progress,
        Counts returns) {

    record Counts(int owed, int received, int accepted) {}

    static MonthJson of(Month it) {
        YearMonth month = it.month();
        return new MonthJson(
                month.toString(),
                it.state(),
                it.revision(),
                it.dueOn(),
                it.openedAt(),
                it.closedAt(),
                it.closeReason().isEmpty() ? null : it.closeReason(),
                new Counts(
                        it.progress().owed(), it.progress().received(), it.progress().accepted()),
                new Counts(it.returns().owed(), it.returns().received(), it.returns().accepted()));
    }
}
