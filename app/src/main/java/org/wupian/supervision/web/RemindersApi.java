package org.wupian.supervision.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.supervision.Month;
import org.wupian.supervision.Months;
import org.wupian.supervision.NextReminder;
import org.wupian.supervision.Reminder;
import org.wupian.supervision.Reminder.Rung;
import org.wupian.supervision.Reminders;

/// A month's reminders for programs (催报接口).
@RestController
@RequestMapping("/api/v1/months/{month}/reminders")
class RemindersApi {

    private final Months months;
    private final Reminders reminders;
    private final ReminderBoards boards;
    private final Organisations organisations;

    RemindersApi(
            Months months,
            Reminders reminders,
            ReminderBoards boards,
            Organisations organisations) {
        this.months = months;
        this.reminders = reminders;
        this.boards = boards;
        this.organisations = organisations;
    }

    /// @param steps the ladder, lowest first
    /// @param items newest first
    /// @param next null when nobody will be reminded
    record Json(
            YearMonth month,
            LocalDate dueOn,
            List<Step> steps,
            List<Item> items,
            @Nullable Next next) {}

    /// @param workingDays from the due day, negative before it
    record Step(Rung step, int workingDays, LocalDate day, int sent) {}

    record Item(UnitJson organisation, Rung step, int openReports, Instant at) {}

    record Next(LocalDate day, LocalTime time, Rung step, List<Owing> units) {}

    record Owing(UnitJson organisation, int openReports) {}

    @Allowed({Role.OFFICE, Role.AUDITOR, Role.REGULATOR})
    @GetMapping
    @Transactional(readOnly = true)
    public Json all(@PathVariable YearMonth month) {
        Month held = months.get(month);
        List<Reminder> sent = reminders.of(month);
        return new Json(
                month,
                held.dueOn(),
                boards.steps(held, sent).stream().map(RemindersApi::step).toList(),
                sent.stream().map(this::item).toList(),
                reminders.next(held).map(this::next).orElse(null));
    }

    private static Step step(ReminderStep it) {
        int days = it.rung() == Rung.BEFORE ? -it.workingDays() : it.workingDays();
        return new Step(it.rung(), days, it.day(), it.sent());
    }

    private Item item(Reminder it) {
        return new Item(
                UnitJson.of(it.organisation(), organisations),
                it.rung(),
                it.openReports(),
                it.at());
    }

    private Next next(NextReminder it) {
        return new Next(
                it.day(),
                Reminders.MORNING,
                it.rung(),
                it.units().stream()
                        .map(unit ->
                                new Owing(
                                        UnitJson.of(unit.organisation(), organisations),
                                        unit.openReports()))
                        .toList());
    }
}
