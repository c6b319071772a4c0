package org.wupian.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wupian.meeting.City.GREEN;
import static org.wupian.meeting.City.HOUSING;
import static org.wupian.meeting.City.OFFICE;
import static org.wupian.meeting.City.SCIENCE;
import static org.wupian.meeting.City.TECHNOLOGY;
import static org.wupian.meeting.City.TODAY;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.wupian.WupianTest;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.meeting.AgendaItem.Source;
import org.wupian.ui.Conflict;

@WupianTest
@Import(City.class)
class MeetingsTest {

    private final City city;
    private final Meetings meetings;
    private final Agendas agendas;

    @Autowired
    MeetingsTest(City city, Meetings meetings, Agendas agendas) {
        this.city = city;
        this.meetings = meetings;
        this.agendas = agendas;
    }

    @Test
    void theHostAlwaysTakesPartAndMeetingsAreCountedWithinTheYear() {
        Meeting first = city.joint(GREEN, "group-green", TODAY, "environment", "environment");
        Meeting second = city.joint(GREEN, "group-green", TODAY, "group-green");

        assertThat(first.participants()).containsExactly("environment", "group-green");
        assertThat(second.participants()).containsExactly("group-green");
        assertThat(second.ordinal()).isEqualTo(first.ordinal() + 1);
    }

    @Test
    void aGroupCallsItsOwnMeetingsOnlyAndUnitsNone() {
        assertThatThrownBy(() -> city.joint(TECHNOLOGY, "group-green", TODAY))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> city.joint(SCIENCE, "group-technology", TODAY))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theAgendaIsDrawnFromOpenMattersAndRedMeasuresOfTheHostsAreas() {
        YearMonth month = YearMonth.of(2031, 5);
        city.told(month, "9", "industry", "PART", "OFF_TRACK");
        city.told(month, "10", "environment", "SUMMARY", "AT_RISK");
        city.told(month, "10", "housing", "PART", "OFF_TRACK");
        city.told(month, "11", "environment", "SUMMARY", "ON_TRACK");
        city.told(month, "11", "agriculture", "PART", "OFF_TRACK");
        Matter green = city.matter(HOUSING, "绿色建筑标识慢", "green");
        Matter technology = city.matter(SCIENCE, "白名单数据缺口", "technology");

        List<AgendaItem> items = agenda(month, "group-green");

        assertThat(items)
                .filteredOn(it -> it.source() == Source.MATTER)
                .extracting(AgendaItem::matter)
                .contains(green.id())
                .doesNotContain(technology.id());
        assertThat(items)
                .filteredOn(it -> it.source() == Source.MEASURE)
                .extracting(it -> it.measure() + " " + it.status() + " " + it.note())
                .containsExactly(
                        "9 OFF_TRACK 市工信局：industry说难。", "10 AT_RISK 市生态环境局：environment说难。");
        assertThat(agenda(month, "task-force"))
                .extracting(AgendaItem::matter)
                .contains(green.id(), technology.id());
    }

    @Test
    void aMeasureKnowsTheMeetingsThatTalkedAboutItUnlessTheyWereCalledOff() {
        YearMonth month = YearMonth.of(2031, 6);
        city.told(month, "7", "environment", "SUMMARY", "OFF_TRACK");
        Meeting held = scheduling(month, "group-green");
        Meeting calledOff = scheduling(month, "group-green");
        city.as(OFFICE, () -> meetings.cancel(calledOff.id(), "改期"));

        assertThat(city.as(OFFICE, () -> meetings.about("7")))
                .extracting(Meeting::id)
                .contains(held.id())
                .doesNotContain(calledOff.id());
        assertThat(city.as(SCIENCE, () -> meetings.about("7"))).isEmpty();
    }

    @Test
    void theAgendaIsEditedMovedAndDrawnAgainWithoutRepeating() {
        Meeting meeting = city.joint(OFFICE, "group-digital", TODAY);
        city.as(
                OFFICE,
                () -> {
                    agendas.add(meeting.id(), "其他一", "");
                    agendas.add(meeting.id(), "其他二", "说明");
                    return agendas.draw(meeting.id());
                });
        List<AgendaItem> drawn = city.as(OFFICE, () -> agendas.of(meeting.id()));
        AgendaItem last = drawn.getLast();
        city.as(
                OFFICE,
                () -> {
                    agendas.move(meeting.id(), last.id(), true);
                    agendas.change(meeting.id(), last.id(), "改了的题目", "改了的说明");
                    agendas.remove(meeting.id(), drawn.getFirst().id());
                    return agendas.draw(meeting.id());
                });

        assertThat(city.as(OFFICE, () -> agendas.of(meeting.id())))
                .extracting(AgendaItem::title)
                .containsExactly("改了的题目");
        assertThatThrownBy(() -> city.as(GREEN, () -> agendas.draw(meeting.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void minutesThatAnotherChangedMeanwhileAreNotOverwritten() {
        Meeting meeting = city.joint(OFFICE, "group-digital", TODAY);
        city.as(OFFICE, () -> meetings.write(meeting.id(), "第一稿", 0));

        MinutesOutcome late = city.as(OFFICE, () -> meetings.write(meeting.id(), "另一稿", 0));
        MinutesOutcome same = city.as(OFFICE, () -> meetings.write(meeting.id(), "第一稿", 0));

        assertThat(late)
                .isInstanceOfSatisfying(
                        MinutesOutcome.Changed.class,
                        it -> assertThat(it.theirs().text() + it.own()).isEqualTo("第一稿另一稿"));
        assertThat(same).isInstanceOf(MinutesOutcome.Stored.class);
        assertThat(city.as(OFFICE, () -> meetings.minutes(meeting.id())).version()).isEqualTo(1);
    }

    @Test
    void aMeetingEndsWithMinutesAndStaysAsItIs() {
        Meeting meeting = city.joint(OFFICE, "group-digital", TODAY);
        Meeting tomorrow = city.joint(OFFICE, "group-digital", TODAY.plusDays(1));
        city.as(OFFICE, () -> meetings.write(tomorrow.id(), "预写", 0));

        assertThatThrownBy(() -> city.as(OFFICE, () -> meetings.conclude(meeting.id())))
                .isInstanceOf(Conflict.class)
                .hasMessage("meeting.conflict.minutes");
        assertThatThrownBy(() -> city.as(OFFICE, () -> meetings.conclude(tomorrow.id())))
                .hasMessage("meeting.conflict.early");
        city.as(OFFICE, () -> meetings.write(meeting.id(), "会议纪要", 0));
        Meeting held = city.as(OFFICE, () -> meetings.conclude(meeting.id()));

        assertThat(held.state()).isEqualTo(MeetingState.HELD);
        assertThatThrownBy(() -> city.as(OFFICE, () -> meetings.write(meeting.id(), "改", 1)))
                .hasMessage("meeting.conflict.over");
        assertThatThrownBy(() -> city.as(OFFICE, () -> agendas.draw(meeting.id())))
                .hasMessage("meeting.conflict.over");
    }

    private List<AgendaItem> agenda(YearMonth month, String host) {
        Meeting meeting = scheduling(month, host);
        return city.as(OFFICE, () -> agendas.of(meeting.id()));
    }

    private Meeting scheduling(YearMonth month, String host) {
        NewMeeting it =
                new NewMeeting(MeetingKind.SCHEDULING, host, "月调度会", month, TODAY, "", List.of());
        return city.as(OFFICE, () -> meetings.call(it));
    }
}
