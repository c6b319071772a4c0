package org.wupian.supervision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wupian.kernel.Pack;
import org.wupian.kernel.WorkingDays;
import org.wupian.supervision.Reminder.Rung;

/// When units are reminded (催报安排): every step of the ladder lies so many working days from the due
/// day, as the pack says.
public final class ReminderLadder {

    private static final Map<Rung, Integer> USUAL =
            Map.of(Rung.BEFORE, 3, Rung.DUE, 0, Rung.LEADER, 1, Rung.OFFICE, 3);

    private final Map<Rung, Integer> workingDays;
    private final WorkingDays calendar;

    private ReminderLadder(Map<Rung, Integer> workingDays, WorkingDays calendar) {
        this.workingDays = workingDays;
        this.calendar = calendar;
    }

    /// @throws IllegalArgumentException when the pack's steps do not follow each other
    static ReminderLadder of(Pack pack, WorkingDays calendar) {
        Map<Rung, Integer> days = new EnumMap<>(USUAL);
        for (Rung rung : new Rung[] {Rung.BEFORE, Rung.LEADER, Rung.OFFICE}) {
            String key = "reminder." + rung.name().toLowerCase(Locale.ROOT);
            days.compute(
                    rung,
                    (_, usual) -> Integer.parseInt(pack.property(key, String.valueOf(usual))));
        }
        ReminderLadder ladder = new ReminderLadder(days, calendar);
        if (ladder.workingDays(Rung.BEFORE) < 1
                || ladder.workingDays(Rung.LEADER) < 1
                || ladder.workingDays(Rung.OFFICE) <= ladder.workingDays(Rung.LEADER)) {
            throw new IllegalArgumentException(
                    "pack.properties: reminder.before and reminder.leader are at least 1,"
                            + " reminder.office is more than reminder.leader");
        }
        return ladder;
    }

    /// Working days between the step and the due day, before or after it.
    public int workingDays(Rung rung) {
        return workingDays.getOrDefault(rung, 0);
    }

    public LocalDate day(Rung rung, LocalDate due) {
        int days = workingDays(rung);
        return calendar.plus(due, rung == Rung.BEFORE ? -days : days);
    }

    /// The highest step whose day has come.
    public Optional<Rung> reached(LocalDate due, LocalDate today) {
        return Arrays.stream(Rung.values())
                .filter(it -> !today.isBefore(day(it, due)))
                .reduce((_, higher) -> higher);
    }
}
