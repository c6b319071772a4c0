package org.wupian.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;

/// The city's clock, which can be put back for a piece of work (演示时钟): what the demonstration tells
/// of past months must not carry today's date.
final class PastClock extends Clock {

    private static final ScopedValue<Instant> PAST = ScopedValue.newInstance();

    private final Clock present;

    PastClock(Clock present) {
        this.present = present;
    }

    /// Does the work as if it were that time in the city.
    <T> T at(LocalDateTime time, Supplier<T> work) {
        Instant instant = time.atZone(getZone()).toInstant();
        return ScopedValue.where(PAST, instant).call(work::get);
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
