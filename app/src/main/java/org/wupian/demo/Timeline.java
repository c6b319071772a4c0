package org.wupian.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;

/// What happens in the city, in the order of its time and as if it were that time (演示时间线). What
/// happens may add what follows from it; what lies in the future does not happen.
final class Timeline {

    private record Happening(LocalDateTime time, int order, Runnable work) {}

    private final PastClock clock;
    private final LocalDateTime now;
    private final PriorityQueue<Happening> ahead =
            new PriorityQueue<>(
                    Comparator.comparing(Happening::time).thenComparing(Happening::order));
    private int count;

    Timeline(PastClock clock) {
        this.clock = clock;
        this.now = LocalDateTime.now(clock);
    }

    /// The present, which ends the timeline.
    LocalDateTime now() {
        return now;
    }

    /// The time in the city as the instant it is.
    Instant instant(LocalDateTime time) {
        return time.atZone(clock.getZone()).toInstant();
    }

    /// The day of what is happening.
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The given time, or the present when it has not come yet.
    LocalDateTime atMostNow(LocalDateTime time) {
        return time.isBefore(now) ? time : now;
    }

    /// Of two things at the same time the one added first happens first.
    void at(LocalDateTime time, Runnable work) {
        if (!time.isAfter(now)) {
            ahead.add(new Happening(time, count++, work));
        }
    }

    void run() {
        while (!ahead.isEmpty()) {
            Happening next = ahead.remove();
            clock.at(next.time(), next.work());
        }
    }
}
