package org.wupian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wupian.WupianTest;
import org.wupian.bulletin.Bulletins;
import org.wupian.bulletin.Issue;
import org.wupian.database.CurrentCaller;
import org.wupian.meeting.Meeting;
import org.wupian.meeting.MeetingState;
import org.wupian.meeting.Meetings;
import org.wupian.supervision.Month;
import org.wupian.supervision.MonthState;
import org.wupian.supervision.Months;
import org.wupian.supervision.Standing;

/// Before the open month's reports are due nobody is late in it: the month before stays open then.
@WupianTest(
        pack = "src/test/packs/qingshan",
        clock = "2026-11-05T09:00",
        demo = true,
        city = true,
        own = true)
class DemoBeforeTheDueDayTest {

    private static final YearMonth OPEN = YearMonth.of(2026, 11);

    @Autowired Months months;
    @Autowired Bulletins bulletins;
    @Autowired Meetings meetings;

    @Test
    void oneMonthIsClosedAndIssuedAndOneIsOpenWithLateUnits() {
        assertThat(CurrentCaller.as(CurrentCaller.SYSTEM, months::all))
                .extracting(Month::state)
                .containsExactly(MonthState.OPEN, MonthState.OPEN, MonthState.CLOSED);
        assertThat(CurrentCaller.as(CurrentCaller.SYSTEM, bulletins::all))
                .extracting(Issue::month)
                .containsExactly(OPEN.minusMonths(2));
        assertThat(
                        CurrentCaller.as(
                                CurrentCaller.SYSTEM, () -> months.missing(OPEN.minusMonths(1))))
                .anyMatch(Standing::late);
    }

    @Test
    void whatLiesAheadIsBeingPrepared() {
        assertThat(CurrentCaller.as(CurrentCaller.SYSTEM, meetings::all))
                .extracting(Meeting::state)
                .containsExactly(
                        MeetingState.PLANNED,
                        MeetingState.PLANNED,
                        MeetingState.HELD,
                        MeetingState.HELD,
                        MeetingState.HELD);
    }
}
