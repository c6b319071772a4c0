package org.wupian.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// The city's clock, which can be put back for a piece of work (演示时钟): what the demonstration tells
/// of past months must not carry today's date.
final class PastClock extends Clock {

    private static final ScopedValue<Instant> PAST = ScopedValue.newInstance();

    private final Clock present;

    PastClock(Clock present) {
        this.present = present;
    }

    /// Does the work as if it were that time in the city.
    void at(LocalDateTime time, Runnable work) {
        ScopedValue.where(PAST, time.atZone(getZone()).toInstant()).run(work);
    }

    @Override
    public Instant instant() {
        return PAST.isBound() ? PAST.get() : present.instant();
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new PastClock(present.withZone(zone));
    }
}
