package org.wupian.demo;

import java.time.LocalTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wupian.kernel.WorkingDays;
import org.wupian.roster.KeyFigures;
import org.wupian.roster.Member;
import org.wupian.roster.MemberFilter;
import org.wupian.roster.Roster;
import org.wupian.roster.Versions;

/// Key figures of a list's entries (演示关键指标), reported by the list's owner each quarter; one in nine
/// stays silent and comes to be flagged.
class DemoFigures {

    private static final LocalTime MORNING = LocalTime.of(10, 30);
    private static final int REPORTED_ON = 12;
    private static final int MOST = 500;
    private static final int ONE_IN = 9;

    private final KeyFigures figures;
    private final Versions versions;
    private final DemoCallers callers;
    private final WorkingDays days;

    DemoFigures(KeyFigures figures, Versions versions, DemoCallers callers, WorkingDays days) {
        this.figures = figures;
        this.versions = versions;
        this.callers = callers;
        this.days = days;
    }

    /// The quarters that end between two months.
    void plan(Timeline timeline, Roster roster, YearMonth from, YearMonth until) {
        for (YearMonth it = from; !it.isAfter(until); it = it.plusMonths(1)) {
            YearMonth month = it;
            if (month.getMonthValue() % 3 == 0) {
                timeline.at(
                        days.onOrAfter(month.plusMonths(1).atDay(REPORTED_ON)).atTime(MORNING),
                        () -> callers.asClerk(roster.owner(), () -> report(roster, month)));
            }
        }
    }

    private void report(Roster roster, YearMonth month) {
        int number = versions.newest(roster.code()).orElseThrow().number();
        List<Member> members =
                versions.members(
                        new MemberFilter(roster.code(), number, "", "", "", "", "", null), 0, MOST);
        for (int i = 0; i < members.size(); i++) {
            if (i % ONE_IN != ONE_IN / 2) {
                figures.report(
                        roster.code(), members.get(i).entry(), month, values(roster, i, month));
            }
        }
    }

    /// Steady figures that fall a little from quarter to quarter.
    private static Map<String, String> values(Roster roster, int place, YearMonth month) {
        Map<String, String> values = new LinkedHashMap<>();
        int base = 4000 + place * 37 % 900 - month.getMonthValue() * 12;
        for (Roster.KeyFigure figure : roster.indicators()) {
            values.put(figure.name(), Integer.toString(base / (values.size() + 1)));
        }
        return values;
    }
}
