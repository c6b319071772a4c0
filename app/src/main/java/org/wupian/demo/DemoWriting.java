package org.wupian.demo;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wupian.supervision.BasedOn;
import org.wupian.supervision.Content;
import org.wupian.supervision.Figure;
import org.wupian.supervision.ReportKey;
import org.wupian.supervision.Reports;
import org.wupian.supervision.Reviews;
import org.wupian.supervision.Status;
import org.wupian.synth.SyntheticReport;
import org.wupian.synth.SyntheticReport.Return;

/// Writes a unit's reports as it would have (演示填报): drafted, handed in, given back and handed in
/// again, each in its time and only as far as the present has come.
class DemoWriting {

    /// Of so many reports that are not handed in yet one is begun.
    private static final int UNBEGUN = 3;

    private final Reports reports;
    private final Reviews reviews;
    private final DemoCallers callers;

    DemoWriting(Reports reports, Reviews reviews, DemoCallers callers) {
        this.reports = reports;
        this.reviews = reviews;
        this.callers = callers;
    }

    /// Everything a unit owes in a month.
    ///
    /// @param until how far the time has come
    /// @param over everything must be in by then: what would come later comes at the last minute
    void write(
            Timeline timeline,
            Map<ReportKey, SyntheticReport> texts,
            LocalDateTime until,
            boolean over) {
        Map<LocalDateTime, Map<ReportKey, Content>> sittings = new TreeMap<>();
        texts.forEach((key, text) -> {
            if (over || text.submitted().isBefore(until)) {
                Return returned = text.returned();
                String done = returned == null ? text.done() : returned.firstDone();
                sittings.computeIfAbsent(earlier(text.submitted(), until), _ -> new HashMap<>())
                        .put(key, content(text, done));
            } else if (isBegun(key)) {
                timeline.at(until, () -> draft(key, content(text, text.done())));
            }
        });
        sittings.forEach((time, sitting) -> timeline.at(time, () -> submit(sitting)));
        texts.forEach((key, text) -> giveBack(timeline, key, text, until, over));
    }

    private void giveBack(
            Timeline timeline,
            ReportKey key,
            SyntheticReport text,
            LocalDateTime until,
            boolean over) {
        Return returned = text.returned();
        if (returned == null || (!over && returned.at().isAfter(until))) {
            return;
        }
        Map<String, String> fields = Map.of("done", returned.reason());
        timeline.at(
                earlier(returned.at(), until),
                () -> callers.asOffice(() -> reviews.giveBack(key, "", fields)));
        if (over || returned.again().isBefore(until)) {
            Map<ReportKey, Content> again = Map.of(key, content(text, text.done()));
            timeline.at(earlier(returned.again(), until), () -> submit(again));
        }
    }

    private void submit(Map<ReportKey, Content> texts) {
        ReportKey any = texts.keySet().iterator().next();
        callers.asClerk(
                any.organisation(),
                () -> {
                    List<ReportKey> taken =
                            reports.submitAll(any.month(), any.organisation(), texts);
                    if (taken.size() < texts.size()) {
                        throw new IllegalStateException(
                                "the demonstration's reports were not all taken: "
                                        + texts.keySet());
                    }
                });
    }

    private void draft(ReportKey key, Content content) {
        callers.asClerk(key.organisation(), () -> reports.draft(key, content, BasedOn.ANYTHING));
    }

    private static boolean isBegun(ReportKey key) {
        return Math.floorMod(key.measure().hashCode(), UNBEGUN) == 0;
    }

    private static LocalDateTime earlier(LocalDateTime time, LocalDateTime until) {
        return time.isBefore(until) ? time : until;
    }

    private static Content content(SyntheticReport it, String done) {
        List<Figure> figures =
                it.figures().stream()
                        .map(f -> new Figure(f.code(), f.name(), f.value(), f.unit()))
                        .toList();
        Status status = Status.valueOf(it.status().name());
        return new Content(status, done, it.next(), it.difficulties(), figures);
    }
}
