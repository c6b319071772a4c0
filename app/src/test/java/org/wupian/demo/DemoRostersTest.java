package org.wupian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wupian.WupianTest;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation.Kind;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Operator;
import org.wupian.enterprise.Operators;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.roster.Flagged;
import org.wupian.roster.Imports;
import org.wupian.roster.KeyFigures;
import org.wupian.roster.ListImport;
import org.wupian.roster.Push;
import org.wupian.roster.Pushes;
import org.wupian.roster.Reviews;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Versions;
import org.wupian.roster.WaitingRow;

@WupianTest(demo = true, city = true, own = true)
class DemoRostersTest {

    @Autowired Imports imports;
    @Autowired Versions versions;
    @Autowired Pushes pushes;
    @Autowired Reviews reviews;
    @Autowired KeyFigures figures;
    @Autowired Operators operators;
    @Autowired Organisations organisations;
    @Autowired Clock clock;

    private static <T> T asSystem(Supplier<T> work) {
        return CurrentCaller.as(CurrentCaller.SYSTEM, work);
    }

    @Test
    void everyListOfTheCityWasTakenWithAllItsRowsAccountedFor() {
        List<ListImport> all = asSystem(() -> imports.newest("", 100));

        assertThat(all).hasSizeGreaterThanOrEqualTo(11);
        assertThat(all).allMatch(it -> it.is(ListImport.State.APPLIED));
        for (ListImport it : all) {
            ListImport.Counts of = it.counts();
            assertThat(
                            of.added()
                                    + of.updated()
                                    + of.unchanged()
                                    + of.duplicate()
                                    + of.review()
                                    + of.rejected())
                    .as(it.fileName())
                    .isEqualTo(of.rows());
            assertThat(of.rows()).as(it.fileName()).isGreaterThan(5);
            assertThat(of.review()).as(it.fileName()).isLessThan(of.rows() / 2);
        }
    }

    @Test
    void theTechnologyListHasTwoVersionsThatDiffer() {
        List<RosterVersion> all = asSystem(() -> versions.of("technology"));

        assertThat(all).hasSizeGreaterThanOrEqualTo(2);
        RosterVersion second =
                all.stream().filter(it -> it.number() == 2).findFirst().orElseThrow();
        assertThat(second.joined()).isPositive();
        assertThat(second.left()).isPositive();
        assertThat(second.publishedAt()).isBefore(clock.instant());
        for (String other : List.of("green", "specialty", "elder-care")) {
            assertThat(asSystem(() -> versions.newest(other))).as(other).isPresent();
        }
    }

    @Test
    void mostBanksHaveAcknowledgedOneWasLateAndOneHasNot() {
        List<Push> sent = asSystem(() -> pushes.of("technology", 2));

        assertThat(sent).hasSize(organisations.of(Kind.BANK).size());
        assertThat(sent).filteredOn(it -> !it.isAcknowledged()).hasSize(1);
        assertThat(sent).filteredOn(DemoRostersTest::wasLate).hasSize(1);
        assertThat(asSystem(() -> pushes.of("elder-care", 1)))
                .filteredOn(Push::isAcknowledged)
                .hasSizeGreaterThan(10);
    }

    @Test
    void silentEntriesOfTheGreenListWaitToBeLookedAt() {
        int entries = asSystem(() -> versions.newest("green")).orElseThrow().entries();
        List<Flagged> flagged = asSystem(() -> figures.flagged("green"));

        assertThat(flagged).isNotEmpty().hasSizeLessThan(entries / 4);
        assertThat(asSystem(() -> figures.of(flagged.getFirst().entry()))).isEmpty();
    }

    private static boolean wasLate(Push it) {
        return it.acknowledgedAt() != null
                && LocalDate.ofInstant(it.acknowledgedAt(), java.time.ZoneId.of("Asia/Shanghai"))
                        .isAfter(it.dueOn());
    }

    @Test
    void rowsInDoubtWaitForSomebodyToDecide() {
        List<WaitingRow> waiting = asSystem(() -> reviews.waiting(reviews.own(), "", 0, 0, 500));

        assertThat(waiting).hasSizeGreaterThan(10);
        assertThat(waiting).extracting(WaitingRow::roster).contains("technology", "specialty");
    }

    @Test
    void thePeopleOfAnEnterpriseSeeItsOperatorAndNoOther() {
        Caller person = new Caller("enterprise-1", "澄晖", "enterprise-1", Role.ENTERPRISE);

        List<Operator> seen = CurrentCaller.as(person, () -> operators.search("", "", "", 0, 10));

        assertThat(seen).extracting(Operator::name).containsExactly("驻马店市澄晖新材料有限公司");
    }

    @Test
    void onlyTheProductTiesOrganisationsToOperators() {
        Caller office = new Caller("office", "office", "office", Role.OFFICE);

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> CurrentCaller.as(office, () -> operators.own("enterprise-1", 1)))
                .isInstanceOf(org.wupian.kernel.Forbidden.class);
    }
}
