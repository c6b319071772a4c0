package org.wupian.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.kernel.WorkingDays;
import org.wupian.notification.NewNotice;
import org.wupian.supervision.NextReminder.Owing;

/// Reminds units of reports they owe (催报): first the unit, then its leader, then the office. Nobody
/// is reminded twice on one rung, however often this runs.
public class Reminders {

    /// The time of day at which reminders are sent.
    public static final LocalTime MORNING = LocalTime.of(8, 30);

    private final MonthTable months;
    private final ReminderTable table;
    private final Recipients recipients;
    private final Consumer<List<NewNotice>> post;
    private final ReminderLadder ladder;
    private final WorkingDays calendar;
    private final Clock clock;

    Reminders(
            MonthTable months,
            ReminderTable table,
            Recipients recipients,
            Consumer<List<NewNotice>> post,
            ReminderLadder ladder,
            WorkingDays calendar,
            Clock clock) {
        this.months = months;
        this.table = table;
        this.recipients = recipients;
        this.post = post;
        this.ladder = ladder;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Who was reminded in a month, newest first, as far as the caller may see it.
    @Transactional(readOnly = true)
    public List<Reminder> of(YearMonth month) {
        return table.of(month);
    }

    public ReminderLadder ladder() {
        return ladder;
    }

    /// The units that still owe reports of a month.
    @Transactional(readOnly = true)
    public List<Owing> owing(YearMonth month) {
        return table.owing(month);
    }

    /// Who is next and when; nobody when the month takes no reports or nobody owes any.
    @Transactional(readOnly = true)
    public Optional<NextReminder> next(Month month) {
        if (month.state() != MonthState.OPEN) {
            return Optional.empty();
        }
        List<Owing> owing = table.owing(month.month());
        List<Reminder> sent = table.of(month.month());
        LocalDate first = nextMorning();
        return Stream.concat(
                        Stream.of(first),
                        Arrays.stream(Reminder.Rung.values())
                                .map(it -> ladder.day(it, month.dueOn()))
                                .filter(first::isBefore))
                .flatMap(day -> next(day, month, owing, sent).stream())
                .findFirst();
    }

    private Optional<NextReminder> next(
            LocalDate day, Month month, List<Owing> owing, List<Reminder> sent) {
        return ladder.reached(month.dueOn(), day)
                .map(rung -> new NextReminder(day, rung, without(owing, rung, sent)))
                .filter(it -> !it.units().isEmpty());
    }

    private static List<Owing> without(List<Owing> owing, Reminder.Rung rung, List<Reminder> sent) {
        Set<String> reminded =
                sent.stream()
                        .filter(it -> it.rung() == rung)
                        .map(Reminder::organisation)
                        .collect(Collectors.toSet());
        return owing.stream().filter(it -> !reminded.contains(it.organisation())).toList();
    }

    private LocalDate nextMorning() {
        LocalDateTime now = LocalDateTime.now(clock);
        boolean early = now.toLocalTime().isBefore(MORNING);
        return calendar.onOrAfter(early ? now.toLocalDate() : now.toLocalDate().plusDays(1));
    }

    /// Sends what is due today for every open month; on a day off nothing. Of rungs that were
    /// missed only the highest is sent.
    ///
    /// @return how many units were reminded
    @Transactional
    public int send() {
        LocalDate today = LocalDate.now(clock);
        if (!calendar.isWorked(today)) {
            return 0;
        }
        int sent = 0;
        for (Month month : months.months(null)) {
            if (month.state() == MonthState.OPEN) {
                Optional<Reminder.Rung> rung = ladder.reached(month.dueOn(), today);
                if (rung.isPresent()) {
                    sent += send(month, rung.get());
                }
            }
        }
        return sent;
    }

    private int send(Month month, Reminder.Rung rung) {
        List<Reminder> reminders = table.remind(month.month(), rung, clock.instant());
        List<NewNotice> all = new ArrayList<>();
        for (Reminder it : reminders) {
            all.addAll(notices(it, month));
        }
        if (rung == Reminder.Rung.OFFICE && !reminders.isEmpty()) {
            all.addAll(toOffice(month, reminders.size()));
        }
        post.accept(all);
        return reminders.size();
    }

    private List<NewNotice> notices(Reminder it, Month month) {
        String link = "/months/" + month.month();
        List<String> arguments =
                List.of(
                        month.month().toString(),
                        Integer.toString(it.openReports()),
                        month.dueOn().toString(),
                        Integer.toString(ladder.workingDays(it.rung())));
        List<NewNotice> all = new ArrayList<>();
        String key = "notification.reminder." + it.rung().name().toLowerCase(java.util.Locale.ROOT);
        all.add(new NewNotice(it.organisation(), null, key, arguments, link));
        if (it.rung().compareTo(Reminder.Rung.LEADER) >= 0) {
            for (String account : recipients.leaders(it.organisation())) {
                all.add(
                        new NewNotice(
                                it.organisation(),
                                account,
                                "notification.reminder.toLeader",
                                arguments,
                                link));
            }
        }
        return all;
    }

    private List<NewNotice> toOffice(Month month, int units) {
        return recipients.offices().stream()
                .map(office ->
                        new NewNotice(
                                office,
                                null,
                                "notification.reminder.toOffice",
                                List.of(
                                        month.month().toString(),
                                        Integer.toString(units),
                                        Integer.toString(ladder.workingDays(Reminder.Rung.OFFICE))),
                                "/months/" + month.month()))
                .toList();
    }

    /// Who is told besides the unit itself.
    interface Recipients {

        /// Accounts of the people who answer for a unit.
        List<String> leaders(String organisation);

        /// Codes of the offices that run the month.
        List<String> offices();
    }
}
