package org.wupian.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wupian.meeting.City.BANK;
import static org.wupian.meeting.City.COUNTY;
import static org.wupian.meeting.City.GREEN;
import static org.wupian.meeting.City.HOUSING;
import static org.wupian.meeting.City.OFFICE;
import static org.wupian.meeting.City.SCIENCE;
import static org.wupian.meeting.City.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.wupian.WupianTest;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;

@WupianTest
@Import(City.class)
class ActionsTest {

    private final City city;
    private final Meetings meetings;
    private final Decisions decisions;
    private final Actions actions;
    private Meeting meeting;
    private Decision decision;

    @Autowired
    ActionsTest(City city, Meetings meetings, Decisions decisions, Actions actions) {
        this.city = city;
        this.meetings = meetings;
        this.decisions = decisions;
        this.actions = actions;
    }

    @BeforeEach
    void decide() {
        meeting = city.joint(GREEN, "group-green", TODAY, "science");
        decision = take("两家单位月底前办结。", task("housing", "", -1), task("411722", "报送清单。", 5));
    }

    @Test
    void everyTaskOfADecisionIsAnActionOfItsOwner() {
        assertThat(decision.number()).isEqualTo(1);
        assertThat(decision.actions())
                .extracting(it -> it.owner() + " " + it.task() + " " + it.state(TODAY))
                .containsExactly("housing 两家单位月底前办结。 OVERDUE", "411722 报送清单。 OPEN");
        assertThat(take("第二项。").number()).isEqualTo(2);
        assertThat(city.as(OFFICE, () -> meetings.get(meeting.id())))
                .extracting(Meeting::actions, Meeting::open)
                .containsExactly(2, 2);
    }

    @Test
    void theOwnerReportsItDoneWithProofAndTheHostMaySendItBack() {
        long id = decision.actions().getFirst().id();

        Action done = city.as(HOUSING, () -> actions.done(id, "已发证 12 个。"));
        Action again = city.as(GREEN, () -> actions.reopen(id, "请附清单。", TODAY.plusDays(3)));

        assertThat(done.state(TODAY)).isEqualTo(Action.State.DONE);
        assertThat(done.doneOn()).isEqualTo(TODAY);
        assertThat(again.state(TODAY)).isEqualTo(Action.State.OPEN);
        assertThat(again.dueOn()).isEqualTo(TODAY.plusDays(3));
        assertThat(city.as(HOUSING, () -> actions.steps(id)))
                .extracting(it -> it.step() + " " + it.text())
                .containsExactly("DONE 已发证 12 个。", "REOPENED 请附清单。");
        assertThatThrownBy(() -> city.as(GREEN, () -> actions.reopen(id, "再退", null)))
                .hasMessage("meeting.conflict.open");
    }

    @Test
    void nobodyReportsAnothersAction() {
        long id = decision.actions().getFirst().id();

        assertThatThrownBy(() -> city.as(COUNTY, () -> actions.done(id, "办了")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> city.as(SCIENCE, () -> actions.done(id, "办了")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> city.as(HOUSING, () -> actions.reopen(id, "退", null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> city.as(BANK, () -> actions.get(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsOpenIsCarriedOverToTheHostsOtherMeetings() {
        Meeting next = city.joint(GREEN, "group-green", TODAY);

        assertThat(city.as(GREEN, () -> actions.carriedOver(next)))
                .extracting(Action::id)
                .containsAll(decision.actions().stream().map(Action::id).toList());
    }

    private Decision take(String text, NewDecision.Task... tasks) {
        return city.as(
                GREEN, () -> decisions.take(meeting.id(), new NewDecision(text, List.of(tasks))));
    }

    private static NewDecision.Task task(String owner, String text, int days) {
        LocalDate dueOn = TODAY.plusDays(days);
        return new NewDecision.Task(owner, text, dueOn);
    }
}
