package org.wupian;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.wupian.supervision.Visitor;

/// The books of what the product answered with success, and of what it should not have answered.
final class Answered {

    /// Text of each submitted report, by its name in the audit trail.
    final Map<String, String> submitted = new ConcurrentHashMap<>();

    /// Accepted reports, by their names in the audit trail.
    final Queue<String> accepted = new ConcurrentLinkedQueue<>();

    /// Check sum of the document of each issue, by `year/number`.
    final Map<String, String> issued = new ConcurrentHashMap<>();

    /// Content of each file of evidence, by its address.
    final Map<String, String> kept = new ConcurrentHashMap<>();

    /// Answers that are neither success nor "not now, try again".
    final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    /// Answers that said "not now, try again".
    final Queue<String> delays = new ConcurrentLinkedQueue<>();

    /// How many successes there are of the kind that has the fewest.
    int ofEachKind() {
        return Stream.of(submitted.size(), accepted.size(), issued.size(), kept.size())
                .min(Integer::compare)
                .orElseThrow();
    }

    /// Whether it succeeded; whoever is told "not now" waits a little.
    boolean note(Visitor.Reply reply) {
        boolean success = reply.status() / 100 == 2;
        if (reply.status() == 503) {
            delays.add(String.valueOf(reply.response().uri()));
            pause();
        } else if (!success) {
            surprises.add(reply.status() + " " + reply.response().uri() + " " + reply.body());
        }
        return success;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
