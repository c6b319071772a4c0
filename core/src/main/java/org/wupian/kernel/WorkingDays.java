package org.wupian.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// Which days are worked (工作日): Monday to Friday, less public holidays, plus make-up days (调休), as
/// the State Council's yearly notice says. From the pack's `calendar.csv`.
public final class WorkingDays {

    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();

    public WorkingDays(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
        this.holidays.addAll(holidays);
        this.makeUpDays.addAll(makeUpDays);
    }

    public static WorkingDays of(Pack pack) {
        var holidays = new HashSet<LocalDate>();
        var makeUpDays = new HashSet<LocalDate>();
        for (Pack.Row row : pack.rows("calendar.csv")) {
            var day = LocalDate.parse(row.text("date"));
            switch (row.text("kind")) {
                case "holiday" -> holidays.add(day);
                case "workday" -> makeUpDays.add(day);
                default ->
                        throw new IllegalArgumentException(
                                "calendar.csv: kind of " + day + " is neither holiday nor workday");
            }
        }
        return new WorkingDays(holidays, makeUpDays);
    }

    public boolean isWorked(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    /// The day itself when it is worked, else the next one that is.
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate it = day;
        while (!isWorked(it)) {
            it = it.plusDays(1);
        }
        return it;
    }

    /// The day that lies `count` working days after (or, negative, before) the given one.
    public LocalDate plus(LocalDate day, int count) {
        LocalDate it = day;
        int step = Integer.signum(count);
        for (int left = Math.abs(count); left > 0; ) {
            it = it.plusDays(step);
            if (isWorked(it)) {
                left--;
            }
        }
        return it;
    }
}
