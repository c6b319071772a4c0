package org.wupian.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wupian.meeting.City.GREEN;
import static org.wupian.meeting.City.HOUSING;
import static org.wupian.meeting.City.OFFICE;
import static org.wupian.meeting.City.SCIENCE;
import static org.wupian.meeting.City.TECHNOLOGY;
import static org.wupian.meeting.City.TODAY;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;

@WupianTest
@Import(City.class)
class MattersTest {

    private final City city;
    private final Matters matters;
    private final Agendas agendas;
    private final Escalation escalation;

    @Autowired
    MattersTest(City city, Matters matters, Agendas agendas, Escalation escalation) {
        this.city = city;
        this.matters = matters;
        this.agendas = agendas;
        this.escalation = escalation;
    }

    @Test
    void aMatterIsReportedAssignedAnsweredAndClosedAndItsHistoryIsKept() {
        Matter reported = city.matter(SCIENCE, "专利质押登记", "technology");
        long id = reported.id();
        city.as(TECHNOLOGY, () -> matters.assign(id, "housing", TODAY.plusDays(5), "请研究。"));
        city.as(HOUSING, () -> matters.answer(id, "已协调。"));
        city.as(TECHNOLOGY, () -> matters.assign(id, "housing", TODAY.plusDays(9), "还缺数据。"));
        city.as(HOUSING, () -> matters.answer(id, "数据已补。"));
        Matter closed = city.as(OFFICE, () -> matters.close(id, "办结。"));

        assertThat(reported.circle()).isEqualTo("group-technology");
        assertThat(closed.state()).isEqualTo(MatterState.CLOSED);
        assertThat(city.as(SCIENCE, () -> matters.steps(id)))
                .extracting(it -> it.step() + " " + it.organisation() + " " + it.text())
                .containsExactly(
                        "REPORTED science 请市里协调。",
                        "ASSIGNED group-technology 请研究。",
                        "ANSWERED housing 已协调。",
                        "ASSIGNED group-technology 还缺数据。",
                        "ANSWERED housing 数据已补。",
                        "CLOSED office 办结。");
        assertThatThrownBy(() -> city.as(OFFICE, () -> matters.close(id, "再办结")))
                .hasMessage("meeting.conflict.closed");
    }

    @Test
    void onlyWhoLeadsAssignsAndOnlyTheUnitInChargeAnswers() {
        Matter it = city.assigned("跨部门数据", "technology", "housing", TODAY);

        assertThatThrownBy(
                        () -> city.as(SCIENCE, () -> matters.assign(it.id(), "market", TODAY, "")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> city.as(SCIENCE, () -> matters.answer(it.id(), "答")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> city.as(GREEN, () -> matters.get(it.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> city.as(City.AUDITOR, () -> matters.close(it.id(), "办结")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aLateMatterGoesToTheNextJointMeetingThatIsCalledAlready() {
        Meeting later = city.joint(OFFICE, "group-inclusive", TODAY.plusDays(9));
        Meeting next = city.joint(OFFICE, "group-inclusive", TODAY.plusDays(2));
        Matter late = city.assigned("林权抵押登记", "inclusive", "forestry", TODAY.minusDays(1));
        Matter inTime = city.assigned("今天到期", "inclusive", "forestry", TODAY);

        city.as(CurrentCaller.SYSTEM, escalation::run);
        city.as(CurrentCaller.SYSTEM, escalation::run);

        assertThat(city.as(OFFICE, () -> matters.get(late.id())).state())
                .isEqualTo(MatterState.ESCALATED);
        assertThat(city.as(OFFICE, () -> matters.get(inTime.id())).state())
                .isEqualTo(MatterState.ASSIGNED);
        assertThat(city.as(OFFICE, () -> matters.steps(late.id())))
                .filteredOn(it -> it.step() == MatterState.ESCALATED)
                .hasSize(1);
        assertThat(city.as(OFFICE, () -> agendas.of(next.id())))
                .filteredOn(it -> late.title().equals(it.title()))
                .singleElement()
                .satisfies(it -> assertThat(it.note()).contains("逾期提级上会"));
        assertThat(city.as(OFFICE, () -> agendas.of(later.id())))
                .extracting(AgendaItem::title)
                .doesNotContain(late.title());
    }

    @Test
    void withoutAMeetingALateMatterWaitsForTheOneThatIsCalled() {
        Matter late = city.assigned("提前逾期", "pension", "housing", TODAY.minusDays(3));

        Meeting meeting = city.joint(OFFICE, "group-pension", TODAY.plusDays(1));

        assertThat(city.as(OFFICE, () -> matters.get(late.id())).state())
                .isEqualTo(MatterState.ESCALATED);
        assertThat(city.as(OFFICE, () -> agendas.of(meeting.id())))
                .extracting(AgendaItem::matter)
                .contains(late.id());
    }
}
