package org.wupian.indicator;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.database.CurrentCaller;
import org.wupian.formula.Computed.Reason;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;

/// Says why somebody has no figure (无数原因): 未报 is only one of the reasons.
@Component
class Absence {

    private final Subjects subjects;
    private final FigureTable table;

    Absence(Subjects subjects, FigureTable table) {
        this.subjects = subjects;
        this.table = table;
    }

    /// The reasons of a month, as far as the caller goes.
    In in(YearMonth month, Subject.By by) {
        boolean computing = table.stale().contains(month);
        boolean asksCity =
                !seesAll()
                        && switch (by) {
                            case CITY, COUNTY, INSTITUTION -> false;
                            case GROUP, MEDIAN, CHAIN, CLUSTER -> true;
                        };
        Map<String, Figure> city =
                asksCity
                        ? table.of(Set.of(month), Subject.By.CITY, "").stream()
                                .collect(Collectors.toMap(Figure::code, Function.identity()))
                        : Map.of();
        return new In(subjects, month, computing, city);
    }

    private static boolean seesAll() {
        return CurrentCaller.get().is(Role.OFFICE, Role.REGULATOR, Role.AUDITOR, Role.SYSTEM);
    }

    /// @param computing whether the month's figures are about to be computed
    /// @param city the city's figures, where they tell whether there is one that is not seen
    record In(Subjects subjects, YearMonth month, boolean computing, Map<String, Figure> city) {

        /// Of a figure that was not found.
        Reason of(Indicator it, Subject subject) {
            if (!subjects.isCountedFor(it, subject)) {
                return Reason.NOT_COUNTED_BY;
            }
            if (!it.isCountedIn(month)) {
                return Reason.NOT_DUE;
            }
            if (isHidden(subject) || isOfFew(subject, city.get(it.code()))) {
                return Reason.NOT_VISIBLE;
            }
            return computing ? Reason.BEING_COMPUTED : Reason.NOT_REPORTED;
        }

        /// Another institution's.
        private static boolean isHidden(Subject it) {
            Caller caller = CurrentCaller.get();
            return it.by() == Subject.By.INSTITUTION && !seesAll() && !caller.worksFor(it.id());
        }

        /// A sum of one or two institutions is not shown to others.
        private boolean isOfFew(Subject it, @Nullable Figure city) {
            return city != null
                    && city.value() != null
                    && switch (it.by()) {
                        case CITY, COUNTY, INSTITUTION -> false;
                        case GROUP, MEDIAN -> subjects.isInside(it, city);
                        case CHAIN, CLUSTER -> true;
                    };
        }
    }
}
