package org.wupian.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wupian.meeting.City.ADMINISTRATOR;
import static org.wupian.meeting.City.AUDITOR;
import static org.wupian.meeting.City.BANK;
import static org.wupian.meeting.City.COUNTY;
import static org.wupian.meeting.City.GREEN;
import static org.wupian.meeting.City.HOUSING;
import static org.wupian.meeting.City.OFFICE;
import static org.wupian.meeting.City.SCIENCE;
import static org.wupian.meeting.City.TECHNOLOGY;
import static org.wupian.meeting.City.TODAY;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.wupian.WupianTest;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;

/// The database itself keeps the wrong person out, whatever the Java above it does.
@WupianTest
@Import(City.class)
class MeetingPoliciesTest {

    private static final Caller ENTERPRISE = City.caller("enterprise-1", Role.ENTERPRISE);

    private final City city;
    private final Meetings meetings;
    private final Decisions decisions;
    private long meeting;
    private long matter;

    @Autowired
    MeetingPoliciesTest(City city, Meetings meetings, Decisions decisions) {
        this.city = city;
        this.meetings = meetings;
        this.decisions = decisions;
    }

    @BeforeEach
    void meet() {
        matter = city.matter(HOUSING, "绿色建筑", "green").id();
        meeting = city.joint(GREEN, "group-green", TODAY, "science").id();
        city.as(GREEN, () -> meetings.write(meeting, "纪要", 0));
        NewDecision.Task task = new NewDecision.Task("411722", "", TODAY);
        city.as(GREEN, () -> decisions.take(meeting, new NewDecision("议定", List.of(task))));
    }

    @Test
    void aMeetingIsSeenByThoseWhoTakePartAndItsHeadByWhoHasToDoSomething() {
        for (Caller caller : List.of(OFFICE, GREEN, SCIENCE, AUDITOR)) {
            assertThat(seen(caller)).as(caller.account()).containsExactly(1L, 1L, 1L, 1L);
        }
        assertThat(seen(COUNTY)).containsExactly(1L, 0L, 1L, 1L);
        for (Caller caller : List.of(TECHNOLOGY, HOUSING, BANK, ADMINISTRATOR, ENTERPRISE)) {
            assertThat(seen(caller)).as(caller.account()).containsExactly(0L, 0L, 0L, 0L);
        }
        assertThat(city.count(BANK, "fact.action where owner = '411722'")).isZero();
        assertThat(city.count(COUNTY, "fact.action where owner = '411722'")).isPositive();
    }

    @Test
    void aMatterIsSeenByThoseItConcerns() {
        for (Caller caller : List.of(OFFICE, GREEN, HOUSING, AUDITOR)) {
            assertThat(matters(caller)).as(caller.account()).isOne();
        }
        for (Caller caller : List.of(TECHNOLOGY, SCIENCE, BANK, COUNTY, ADMINISTRATOR)) {
            assertThat(matters(caller)).as(caller.account()).isZero();
        }
    }

    @Test
    void nobodyWritesWhatIsNotHisToWrite() {
        for (Caller caller : List.of(SCIENCE, COUNTY, BANK, TECHNOLOGY, AUDITOR, ADMINISTRATOR)) {
            assertThat(city.change(caller, "update meeting.meeting set title = 'x'"))
                    .as(caller.account())
                    .isZero();
            assertThat(city.change(caller, "update meeting.minutes set text = 'x'")).isZero();
            assertThat(city.change(caller, "delete from meeting.agenda_item")).isZero();
            assertThat(
                            city.change(
                                    caller,
                                    "delete from meeting.participant where meeting = " + meeting))
                    .isZero();
        }
        assertThat(
                        city.change(
                                SCIENCE,
                                "update meeting.action set proof = 'x' where meeting = " + meeting))
                .isZero();
        assertThat(
                        city.change(
                                HOUSING,
                                "update meeting.matter set state = 'CLOSED' where id = " + matter))
                .isZero();
        refused(
                SCIENCE,
                "insert into meeting.participant values (%d, 'bank-1')".formatted(meeting));
        refused(
                COUNTY,
                "update meeting.action set owner = 'science' where owner = '411722' and meeting = "
                        + meeting);
        refused(
                SCIENCE,
                "insert into meeting.filing (organisation, title, number, issued_on, text, filed_at, filed_by)"
                        + " values ('411722', 'x', 'x', now(), 'x', now(), 'x')");
        refused(
                HOUSING,
                "insert into meeting.matter_step (matter, step, at, account, organisation, text)"
                        + " values (%d, 'CLOSED', now(), 'x', 'housing', 'x')".formatted(matter));
    }

    @Test
    void whatWasNotedIsNeverChangedNotEvenByTheOffice() {
        for (String table : List.of("matter_step", "action_step", "decision", "matter", "filing")) {
            assertThat(city.change(OFFICE, "delete from meeting." + table)).as(table).isZero();
        }
        assertThat(city.change(OFFICE, "update meeting.matter_step set text = 'x'")).isZero();
        assertThat(city.change(OFFICE, "update meeting.decision set text = 'x'")).isZero();
        city.as(GREEN, () -> meetings.conclude(meeting));
        assertThat(
                        city.change(
                                OFFICE,
                                "update meeting.minutes set text = 'x' where meeting = " + meeting))
                .isZero();
    }

    private List<Long> seen(Caller caller) {
        return List.of(
                city.count(caller, "meeting.meeting where id = " + meeting),
                city.count(caller, "meeting.minutes where meeting = " + meeting),
                city.count(caller, "meeting.decision where meeting = " + meeting),
                city.count(caller, "meeting.action where meeting = " + meeting));
    }

    private long matters(Caller caller) {
        return city.count(caller, "fact.major_matter where id = " + matter);
    }

    private void refused(Caller caller, String sql) {
        assertThatThrownBy(() -> city.change(caller, sql)).isInstanceOf(DataAccessException.class);
    }
}
