package org.wupian.supervision.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisations;
import org.wupian.supervision.Content;
import org.wupian.supervision.Figure;
import org.wupian.supervision.Report;
import org.wupian.supervision.ReportKind;
import org.wupian.supervision.ReportState;
import org.wupian.supervision.Status;

/// A progress report as programs read it. `text` repeats `done` under its older name.
record ReportJson(
        String month,
        Named measure,
        UnitJson organisation,
        ReportKind kind,
        ReportState state,
        @Nullable Status status,
        String done,
        String text,
        String next,
        String difficulties,
        List<Figure> figures,
        int version,
        LocalDate dueOn,
        boolean late,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        @Nullable Returned returned) {

    record Named(String number, String title, String area) {}

    record Returned(String reason, Map<String, String> fields) {}

    static ReportJson of(Report it, LocalDate today, Organisations organisations) {
        Content content = it.content();
        boolean returned = it.state() == ReportState.RETURNED;
        return new ReportJson(
                it.key().month().toString(),
                new Named(it.key().measure(), it.title(), it.area()),
                UnitJson.of(it.key().organisation(), organisations),
                it.key().kind(),
                it.state(),
                content.status(),
                content.done(),
                content.done(),
                content.next(),
                content.difficulties(),
                content.figures(),
                it.version(),
                it.dueOn(),
                it.isLate(today),
                it.times().submitted(),
                it.times().accepted(),
                returned ? new Returned(it.returnReason(), it.fieldReasons()) : null);
    }
}
