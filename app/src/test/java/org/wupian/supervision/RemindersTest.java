package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wupian.supervision.Supervision.BANK_A;
import static org.wupian.supervision.Supervision.MARCH;
import static org.wupian.supervision.Supervision.OFFICE;
import static org.wupian.supervision.Supervision.SCIENCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.WorkingDays;
import org.wupian.notification.NewNotice;

/// The 20th of March 2026 is a holiday before a weekend, so reports are due on Monday the 23rd.
class RemindersTest {

    private final Supervision it = new Supervision();
    private final List<NewNotice> posted = new ArrayList<>();
    private final Reminders reminders =
            new Reminders(
                    it.monthTable,
                    new ReminderTable(it.database.client()),
                    new TwoRecipients(),
                    posted::addAll,
                    WorkingDays.of(Supervision.pack()),
                    it.clock);

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
                .containsExactly(List.of("2026-03", "4"));
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

    private int sendOn(int day) {
        it.clock.moveTo(LocalDate.of(2026, 3, day));
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
