package org.wupian.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.directory.Person;
import org.wupian.kernel.WorkingDays;
import org.wupian.notification.NewNotice;
import org.wupian.notification.Notices;
import org.wupian.supervision.Month;
import org.wupian.supervision.MonthState;
import org.wupian.supervision.Months;
import org.wupian.supervision.Reminder.Rung;
import org.wupian.supervision.ReminderLadder;

/// Reminds institutions of forms they owe (报表催报), on the same ladder as progress reports: the
/// institution, then its leader, then the office; nobody twice on one rung.
@Service
class ReturnReminders {

    private final Months months;
    private final Submissions submissions;
    private final ReturnDay dueDay;
    private final ReturnReminderTable table;
    private final People people;
    private final Organisations organisations;
    private final Notices notices;
    private final ReminderLadder ladder;
    private final WorkingDays calendar;
    private final Clock clock;

    ReturnReminders(
            Months months,
            Submissions submissions,
            ReturnDay dueDay,
            ReturnReminderTable table,
            People people,
            Organisations organisations,
            Notices notices,
            ReminderLadder ladder,
            WorkingDays calendar,
            Clock clock) {
        this.months = months;
        this.submissions = submissions;
        this.dueDay = dueDay;
        this.table = table;
        this.people = people;
        this.organisations = organisations;
        this.notices = notices;
        this.ladder = ladder;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Sends what is due today for every open month; on a day off nothing.
    ///
    /// @return how many institutions were reminded
    @Transactional
    int send() {
        LocalDate today = LocalDate.now(clock);
        if (!calendar.isWorked(today)) {
            return 0;
        }
        int sent = 0;
        for (Month month : months.all()) {
            Optional<Rung> rung = ladder.reached(dueDay.of(month.month()), today);
            if (month.state() == MonthState.OPEN && rung.isPresent()) {
                sent += send(month.month(), rung.get());
            }
        }
        return sent;
    }

    private int send(YearMonth month, Rung rung) {
        Map<String, Integer> owing = new TreeMap<>();
        submissions.owed(month).stream()
                .filter(it -> !it.isReceived())
                .forEach(it -> owing.merge(it.organisation().code(), 1, Integer::sum));
        List<String> reminded = table.remind(month, rung, owing, clock.instant());
        List<NewNotice> all = new ArrayList<>();
        reminded.forEach(it -> all.addAll(notices(it, month, rung, owing.getOrDefault(it, 0))));
        if (rung == Rung.OFFICE && !reminded.isEmpty()) {
            all.addAll(toOffice(month, reminded.size()));
        }
        notices.tellAll(all);
        return reminded.size();
    }

    private List<NewNotice> notices(String organisation, YearMonth month, Rung rung, int owed) {
        List<String> words =
                List.of(
                        month.toString(),
                        Integer.toString(owed),
                        dueDay.of(month).toString(),
                        Integer.toString(ladder.workingDays(rung)));
        String link = link(month);
        String key = "returns.reminder." + rung.name().toLowerCase(Locale.ROOT);
        List<NewNotice> all = new ArrayList<>();
        all.add(new NewNotice(organisation, null, key, words, link));
        if (rung.compareTo(Rung.LEADER) >= 0) {
            people.of(organisation).stream()
                    .filter(Person::leader)
                    .map(it ->
                            new NewNotice(
                                    organisation,
                                    it.account(),
                                    "returns.reminder.toLeader",
                                    words,
                                    link))
                    .forEach(all::add);
        }
        return all;
    }

    private List<NewNotice> toOffice(YearMonth month, int institutions) {
        List<String> words =
                List.of(
                        month.toString(),
                        Integer.toString(institutions),
                        Integer.toString(ladder.workingDays(Rung.OFFICE)));
        return organisations.of(Organisation.Kind.OFFICE).stream()
                .map(it ->
                        new NewNotice(
                                it.code(), null, "returns.reminder.toOffice", words, link(month)))
                .toList();
    }

    private static String link(YearMonth month) {
        return "/returns?month=" + month;
    }
}
