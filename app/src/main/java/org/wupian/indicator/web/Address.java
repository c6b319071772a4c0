package org.wupian.indicator.web;

import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.wupian.indicator.Period;
import org.wupian.indicator.Subject;
import org.wupian.kernel.NotFound;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Month and subject as they stand in addresses.
final class Address {

    private Address() {}

    static String of(YearMonth month, Subject subject) {
        return subject.equals(Subject.CITY)
                ? "?month=" + month
                : "?month=%s&of=%s".formatted(month, of(subject));
    }

    /// As `county:411702`, empty for the city.
    static String of(Subject subject) {
        return subject.equals(Subject.CITY)
                ? ""
                : subject.by().name().toLowerCase(java.util.Locale.ROOT) + ":" + subject.id();
    }

    /// @throws NotFound when it names no subject
    static Subject subject(String of) {
        if (of.isEmpty()) {
            return Subject.CITY;
        }
        int at = of.indexOf(':');
        return find(at < 0 ? "" : of.substring(0, at))
                .map(by -> new Subject(by, of.substring(at + 1)))
                .orElseThrow(() -> new NotFound("subject " + of));
    }

    /// @param by city, county, bank or institution, group, median, chain or cluster, in any case
    /// @throws Invalid when it is none of these
    static Subject.By by(String by) {
        return find(by).orElseThrow(
                        () -> new Invalid(new FieldError("by", "indicator.error.by", by)));
    }

    private static Optional<Subject.By> find(String word) {
        return word.equalsIgnoreCase("bank")
                ? Optional.of(Subject.By.INSTITUTION)
                : Stream.of(Subject.By.values())
                        .filter(it -> it.name().equalsIgnoreCase(word))
                        .findFirst();
    }

    /// @param period month, quarter or year
    /// @throws Invalid when it is none of these
    static Period period(String period) {
        for (Period it : Period.values()) {
            if (it.name().equalsIgnoreCase(period)) {
                return it;
            }
        }
        throw new Invalid(new FieldError("period", "indicator.error.period", period));
    }
}
