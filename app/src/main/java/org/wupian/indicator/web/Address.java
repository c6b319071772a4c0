package org.wupian.indicator.web;

import java.time.YearMonth;
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
        for (Subject.By by : Subject.By.values()) {
            if (at > 0 && by.name().equalsIgnoreCase(of.substring(0, at))) {
                return new Subject(by, of.substring(at + 1));
            }
        }
        throw new NotFound("subject " + of);
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
