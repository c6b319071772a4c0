package org.wupian.supervision.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.directory.Organisations;
import org.wupian.supervision.Month;
import org.wupian.supervision.NextReminder.Owing;
import org.wupian.supervision.Reminder;
import org.wupian.supervision.Reminder.Rung;
import org.wupian.supervision.Reminders;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.Text;

/// Puts the page of a month's reminders together.
@Component
class ReminderBoards {

    private final Reminders reminders;
    private final Organisations organisations;

    ReminderBoards(Reminders reminders, Organisations organisations) {
        this.reminders = reminders;
        this.organisations = organisations;
    }

    @Transactional(readOnly = true)
    Answer of(Month month, Ask ask) {
        List<Reminder> sent = reminders.of(month.month());
        Listing<Reminder> listing = listing(ask, month, sent);
        return listing.answer(() ->
                new RemindersPage(
                        month,
                        steps(month, sent),
                        reminders.next(month).orElse(null),
                        listing,
                        organisations));
    }

    List<ReminderStep> steps(Month month, List<Reminder> sent) {
        return Arrays.stream(Rung.values())
                .map(rung ->
                        new ReminderStep(
                                rung,
                                reminders.ladder().workingDays(rung),
                                reminders.ladder().day(rung, month.dueOn()),
                                (int) sent.stream().filter(it -> it.rung() == rung).count()))
                .toList();
    }

    private Listing<Reminder> listing(Ask ask, Month month, List<Reminder> sent) {
        Map<String, Integer> open =
                reminders.owing(month.month()).stream()
                        .collect(Collectors.toMap(Owing::organisation, Owing::openReports));
        return Listing.of(
                ask,
                Text.t("supervision.reminders.list"),
                sent,
                List.of(
                        Column.of(
                                "unit",
                                Text.t("supervision.unit"),
                                it ->
                                        Cell.link(
                                                organisations.name(it.organisation()),
                                                MonthBoard.reportsOf(
                                                        month, "unit", it.organisation()))),
                        Column.of(
                                "step",
                                Text.t("supervision.reminders.step"),
                                it -> Cell.words(step(it.rung()))),
                        Column.of(
                                "told",
                                Text.t("supervision.reminders.told"),
                                it -> Cell.words(told(it.rung()))),
                        Column.of(
                                "at",
                                Text.t("supervision.reminders.at"),
                                it -> Cell.moment(it.at())),
                        Column.figures(
                                "then",
                                Text.t("supervision.reminders.open-then"),
                                it -> Cell.figure(it.openReports())),
                        Column.figures(
                                "now",
                                Text.t("supervision.reminders.open-now"),
                                it -> Cell.figure(open.getOrDefault(it.organisation(), 0)))),
                List.of(
                        new Facet<>(
                                "step",
                                Text.t("supervision.reminders.step"),
                                Arrays.stream(Rung.values())
                                        .map(it -> new Option(it.name(), step(it)))
                                        .toList(),
                                it -> it.rung().name())));
    }

    private String step(Rung rung) {
        return Text.t(
                "supervision.reminders.step." + word(rung), reminders.ladder().workingDays(rung));
    }

    private static String told(Rung rung) {
        return Text.t("supervision.reminders.told." + word(rung));
    }

    static String word(Rung rung) {
        return rung.name().toLowerCase(Locale.ROOT);
    }
}
