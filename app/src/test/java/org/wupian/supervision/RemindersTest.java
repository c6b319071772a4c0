package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wupian.supervision.Supervision.BANK_A;
import static org.wupian.supervision.Supervision.MARCH;
import static org.wupian.supervision.Supervision.OFFICE;
import static org.wupian.supervision.Supervision.SCIENCE;
import static org.wupian.supervision.Supervision.caller;
import static org.wupian.supervision.Supervision.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Pack;
import org.wupian.kernel.Role;
import org.wupian.kernel.WorkingDays;
import org.wupian.notification.NewNotice;
import org.wupian.supervision.NextReminder.Owing;

/// The 20th of March 2026 is a holiday before a weekend, so reports are due on Monday the 23rd.
class RemindersTest {

    private static final WorkingDays CALENDAR = WorkingDays.of(Supervision.pack());

    private final Supervision it = new Supervision();
    private final List<NewNotice> posted = new ArrayList<>();
    private final Reminders reminders =
            new Reminders(
                    it.monthTable,
                    new ReminderTable(it.database.client()),
                    new TwoRecipients(),
                    posted::addAll,
                    ReminderLadder.of(Supervision.pack(), CALENDAR),
                    CALENDAR,
                    it.clock);

    @TempDir Path folder;

    @BeforeEach
    void open() {
        it.open();
    }

    @Test
    void nobodyIsRemindedEarlierThanThreeWorkingDaysBefore() {
        assertThat(sendOn(16)).isZero();
        assertThat(sendOn(17)).isEqualTo(4);
        assertThat(posted).extracting(NewNotice::key).containsOnly("notification.reminder.before");
    }

    @Test
    void aUnitIsRemindedOnceOnEachRung() {
        sendOn(17);

        assertThat(sendOn(18)).isZero();
        assertThat(sendOn(19)).isZero();
        assertThat(sendOn(23)).isEqualTo(4);
    }

    @Test
    void whoHandedEverythingInIsLeftAlone() {
        it.submit(BANK_A, "1");

        sendOn(23);

        assertThat(posted)
                .extracting(NewNotice::organisation)
                .containsExactlyInAnyOrder("science", "bank-b", "environment");
    }

    @Test
    void afterTheDueDayTheLeaderIsToldAndThenTheOffice() {
        sendOn(24);
        assertThat(posted)
                .filteredOn(notice -> notice.organisation().equals("science"))
                .extracting(NewNotice::account)
                .containsExactly(null, "science-leader");
        posted.clear();

        sendOn(26);

        assertThat(posted)
                .filteredOn(notice -> notice.organisation().equals("office"))
                .extracting(NewNotice::arguments)
                .containsExactly(List.of("2026-03", "4", "3"));
    }

    @Test
    void onADayOffNothingIsSent() {
        assertThat(sendOn(20)).isZero();
        assertThat(sendOn(21)).isZero();
    }

    @Test
    void aClosedMonthRemindsNobody() {
        it.as(OFFICE, () -> it.months.close(MARCH, "本月会议提前"));

        assertThat(sendOn(24)).isZero();
    }

    @Test
    void aUnitSeesItsOwnRemindersOnly() {
        sendOn(17);

        assertThat(it.as(SCIENCE, () -> reminders.of(MARCH)))
                .extracting(Reminder::organisation)
                .containsExactly("science");
        assertThat(it.as(OFFICE, () -> reminders.of(MARCH))).hasSize(4);
    }

    @Test
    void theAdministratorOfAUnitSeesNone() {
        sendOn(17);

        assertThat(it.as(caller("science", Role.ADMINISTRATOR), () -> reminders.of(MARCH)))
                .isEmpty();
    }

    @Test
    void whoIsNextIsKnownBeforeTheyAreReminded() {
        it.clock.moveTo(day(10));
        assertThat(next()).extracting(NextReminder::day).isEqualTo(day(17));
        assertThat(next().rung()).isEqualTo(Reminder.Rung.BEFORE);
        assertThat(next().units())
                .containsExactlyInAnyOrder(
                        new Owing("bank-a", 1),
                        new Owing("bank-b", 1),
                        new Owing("environment", 2),
                        new Owing("science", 2));
        sendOn(17);

        it.submit(BANK_A, "1");

        assertThat(next()).extracting(NextReminder::day).isEqualTo(day(23));
        assertThat(next().units()).hasSize(3);
    }

    @Test
    void whoOwesAgainAfterTheLadderIsNextOnTheFollowingWorkingDay() {
        it.submit(BANK_A, "1");
        sendOn(26);
        assertThat(it.as(OFFICE, () -> reminders.next(it.months.get(MARCH)))).isEmpty();

        it.as(OFFICE, () -> it.reviews.giveBack(key("1", BANK_A), "请补充。", Map.of()));

        assertThat(next())
                .isEqualTo(
                        new NextReminder(
                                day(27), Reminder.Rung.OFFICE, List.of(new Owing("bank-a", 1))));
    }

    @Test
    void nobodyIsNextInAClosedMonth() {
        it.as(OFFICE, () -> it.months.close(MARCH, "本月会议提前"));

        assertThat(it.as(OFFICE, () -> reminders.next(it.months.get(MARCH)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2, 4, 2026-03-13, 2026-03-25, 2026-03-27",
        "1, 1, 10, 2026-03-19, 2026-03-24, 2026-04-06"
    })
    void howManyDaysLieBetweenTheStepsIsThePacksDecision(
            int before, int leader, int office, LocalDate first, LocalDate second, LocalDate last) {
        ReminderLadder ladder = ReminderLadder.of(pack(before, leader, office), CALENDAR);

        assertThat(ladder.day(Reminder.Rung.BEFORE, day(23))).isEqualTo(first);
        assertThat(ladder.day(Reminder.Rung.DUE, day(23))).isEqualTo(day(23));
        assertThat(ladder.day(Reminder.Rung.LEADER, day(23))).isEqualTo(second);
        assertThat(ladder.day(Reminder.Rung.OFFICE, day(23))).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 3", "3, 0, 3", "3, 2, 2"})
    void stepsThatDoNotFollowEachOtherAreAMistakeOfThePack(int before, int leader, int office) {
        assertThatThrownBy(() -> ReminderLadder.of(pack(before, leader, office), CALENDAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reminder.office");
    }

    private NextReminder next() {
        return it.as(OFFICE, () -> reminders.next(it.months.get(MARCH))).orElseThrow();
    }

    private Pack pack(int before, int leader, int office) {
        try {
            Files.writeString(
                    folder.resolve("pack.properties"),
                    "reminder.before=%d%nreminder.leader=%d%nreminder.office=%d%n"
                            .formatted(before, leader, office));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Pack(folder);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private int sendOn(int day) {
        it.clock.moveTo(day(day));
        return it.as(CurrentCaller.SYSTEM, reminders::send);
    }

    private static final class TwoRecipients implements Reminders.Recipients {

        @Override
        public List<String> leaders(String organisation) {
            return List.of(organisation + "-leader");
        }

        @Override
        public List<String> offices() {
            return List.of("office");
        }
    }
}
