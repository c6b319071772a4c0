package org.wupian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wupian.WupianTest;
import org.wupian.bulletin.BulletinText;
import org.wupian.bulletin.Bulletins;
import org.wupian.bulletin.Gathered;
import org.wupian.bulletin.Issue;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisation.Kind;
import org.wupian.directory.Organisations;
import org.wupian.meeting.Action;
import org.wupian.meeting.Actions;
import org.wupian.meeting.AgendaItem;
import org.wupian.meeting.Agendas;
import org.wupian.meeting.Matter;
import org.wupian.meeting.MatterState;
import org.wupian.meeting.Matters;
import org.wupian.meeting.Meeting;
import org.wupian.meeting.MeetingState;
import org.wupian.meeting.Meetings;
import org.wupian.plan.Actual;
import org.wupian.plan.PlanVersion;
import org.wupian.plan.Plans;
import org.wupian.plan.Target;
import org.wupian.plan.Targets;
import org.wupian.supervision.Month;
import org.wupian.supervision.MonthState;
import org.wupian.supervision.Months;
import org.wupian.supervision.Reminder;
import org.wupian.supervision.Reminders;
import org.wupian.supervision.Report;
import org.wupian.supervision.ReportState;
import org.wupian.supervision.Reports;
import org.wupian.supervision.Standing;
import org.wupian.supervision.Visitor;

@WupianTest(demo = true, city = true, own = true)
class DemoTest {

    private static final YearMonth OPEN = YearMonth.of(2026, 11);
    private static final LocalDate ISSUED_BY = LocalDate.of(2026, 10, 31);

    @LocalServerPort int port;
    @Autowired Organisations organisations;
    @Autowired Plans plans;
    @Autowired Targets targets;
    @Autowired Months months;
    @Autowired Reports reports;
    @Autowired Reminders reminders;
    @Autowired Bulletins bulletins;
    @Autowired Meetings meetings;
    @Autowired Agendas agendas;
    @Autowired Actions actions;
    @Autowired Matters matters;
    @Autowired Clock clock;
    @Autowired PastClock pastClock;

    @Test
    void aGroupNeitherReadsNorPassesOnAnothersMonth() {
        String circle = "/months/%s/circles/group-green".formatted(OPEN);
        Visitor group = new Visitor(port, "group-tech").signIn();
        group.page("/months/" + OPEN);

        assertThat(group.page(circle).status()).isEqualTo(404);
        assertThat(group.submit(circle, Map.of("note", "代为通报")).status()).isEqualTo(403);
    }

    @Test
    void banksAndInsurersAreInvented() {
        assertThat(organisations.of(Kind.BANK))
                .hasSize(12)
                .extracting(Organisation::code)
                .contains("bank-1", "bank-12");
        assertThat(organisations.of(Kind.INSURER)).hasSize(3);
        assertThat(organisations.of(Kind.ENTERPRISE)).hasSize(5);
        assertThat(organisations.of(Kind.COUNTY)).hasSize(13);
    }

    @Test
    void targetsAreMovedIntoTheYearOfTheOpenMonthAndSaySo() {
        PlanVersion inForce =
                CurrentCaller.as(CurrentCaller.SYSTEM, () -> plans.inForce().version());
        Target loans = CurrentCaller.as(CurrentCaller.SYSTEM, () -> targets.get("G1-loans"));

        assertThat(inForce.year()).isEqualTo(2026);
        assertThat(inForce.note()).contains("演示数据");
        assertThat(loans.year()).isEqualTo(2026);
        assertThat(loans.path()).containsKey(OPEN);
    }

    @Test
    void twoMonthsAreClosedAndTheClocksMonthIsOpen() {
        List<Month> all = CurrentCaller.as(CurrentCaller.SYSTEM, months::all);

        assertThat(all)
                .extracting(Month::month)
                .containsExactly(OPEN, OPEN.minusMonths(1), OPEN.minusMonths(2));
        assertThat(all)
                .extracting(Month::state)
                .containsExactly(MonthState.OPEN, MonthState.CLOSED, MonthState.CLOSED);
        assertThat(all).allMatch(it -> it.openedAt().isBefore(clock.instant()));
    }

    @Test
    void inTheOpenMonthSomeAreLateSomeReturnedSomeWaitForReviewAndMostAreAccepted() {
        List<Standing> standings =
                CurrentCaller.as(CurrentCaller.SYSTEM, () -> months.missing(OPEN));
        Map<ReportState, Long> states =
                standings.stream()
                        .collect(Collectors.groupingBy(Standing::state, Collectors.counting()));
        int all = CurrentCaller.as(CurrentCaller.SYSTEM, () -> reports.standings(OPEN)).size();

        assertThat(states)
                .containsKeys(
                        ReportState.NOT_STARTED,
                        ReportState.DRAFT,
                        ReportState.RETURNED,
                        ReportState.SUBMITTED);
        assertThat(standings).hasSizeLessThan(all / 2);
        assertThat(standings).anyMatch(Standing::late);
    }

    @Test
    void aClosedMonthReadsLikeALivingCity() {
        List<Report> science =
                CurrentCaller.as(
                        CurrentCaller.SYSTEM, () -> reports.of(OPEN.minusMonths(1), "science"));

        assertThat(science).isNotEmpty();
        assertThat(science).allMatch(it -> it.state() == ReportState.ACCEPTED);
        assertThat(science).allMatch(it -> it.content().done().endsWith("。"));
    }

    @Test
    void whatWasReachedOfTheYearlyLoansIsKnownForEveryClosedMonth() {
        List<Actual> loans =
                CurrentCaller.as(CurrentCaller.SYSTEM, targets::actuals).stream()
                        .filter(it -> it.code().equals("G1-loans"))
                        .toList();

        assertThat(loans)
                .extracting(Actual::month)
                .containsExactly(OPEN.minusMonths(2), OPEN.minusMonths(1));
    }

    @Test
    void theFirstClosedMonthHasItsBulletinAndTheLastOneWaitsForTheOffice() {
        List<Issue> issues = CurrentCaller.as(CurrentCaller.SYSTEM, bulletins::all);

        assertThat(issues).hasSize(1);
        Issue issue = issues.getFirst();
        assertThat(issue.month()).isEqualTo(OPEN.minusMonths(2));
        assertThat(issue.number()).isEqualTo(1);
        assertThat(issue.account()).isEqualTo("unit-office");
        assertThat(issue.issuedOn()).isBetween("2026-10-20", "2026-10-31");
        BulletinText text = CurrentCaller.as(CurrentCaller.SYSTEM, () -> bulletins.text(issue));
        assertThat(text.sections()).allMatch(it -> !it.text().isBlank());
    }

    @Test
    void aBulletinKnowsNothingOfWhatHappenedAfterIt() {
        Gathered gathered =
                CurrentCaller.as(
                        CurrentCaller.SYSTEM, () -> bulletins.gathered(bulletins.all().getFirst()));

        assertThat(gathered.actions()).isNotEmpty();
        assertThat(gathered.actions())
                .allMatch(it -> it.doneOn() == null || it.doneOn().isBefore(ISSUED_BY));
        assertThat(gathered.matters()).noneMatch(it -> it.state().equals("ESCALATED"));
    }

    @Test
    void theBulletinThatLeavesTheDemonstrationSaysWhatItIs() throws IOException {
        byte[] docx =
                CurrentCaller.as(
                        CurrentCaller.SYSTEM, () -> bulletins.document(bulletins.all().getFirst()));

        assertThat(part(docx, "word/header-mark.xml")).contains("演示数据");
        assertThat(part(docx, "word/document.xml")).contains("headerReference");
    }

    @Test
    void meetingsWereHeldAndOneIsBeingPrepared() {
        List<Meeting> all = CurrentCaller.as(CurrentCaller.SYSTEM, meetings::all);

        assertThat(all)
                .extracting(Meeting::state)
                .containsExactly(
                        MeetingState.PLANNED,
                        MeetingState.HELD,
                        MeetingState.HELD,
                        MeetingState.HELD,
                        MeetingState.HELD);
        for (Meeting it : all) {
            List<AgendaItem> agenda =
                    CurrentCaller.as(CurrentCaller.SYSTEM, () -> agendas.of(it.id()));
            String minutes =
                    CurrentCaller.as(CurrentCaller.SYSTEM, () -> meetings.minutes(it.id())).text();
            assertThat(agenda).as(it.title()).isNotEmpty();
            assertThat(minutes.isEmpty()).as(it.title()).isEqualTo(it.isPlanned());
        }
    }

    @Test
    void whatMeetingsAskedForIsDoneOrOpenOrLate() {
        LocalDate today = LocalDate.now(clock);

        List<Action> all = CurrentCaller.as(CurrentCaller.SYSTEM, actions::all);

        assertThat(all)
                .extracting(it -> it.state(today))
                .contains(Action.State.DONE, Action.State.OPEN, Action.State.OVERDUE);
    }

    @Test
    void majorMattersStandInDifferentStages() {
        List<Matter> all = CurrentCaller.as(CurrentCaller.SYSTEM, matters::all);

        assertThat(all)
                .extracting(Matter::state)
                .containsExactlyInAnyOrder(
                        MatterState.REPORTED,
                        MatterState.ASSIGNED,
                        MatterState.ESCALATED,
                        MatterState.CLOSED);
    }

    @Test
    void whoIsLateWasRemindedUpToTheOffice() {
        List<Reminder> all = CurrentCaller.as(CurrentCaller.SYSTEM, () -> reminders.of(OPEN));
        Set<String> late =
                CurrentCaller.as(CurrentCaller.SYSTEM, () -> months.missing(OPEN)).stream()
                        .filter(it -> it.state() == ReportState.NOT_STARTED)
                        .map(Standing::organisation)
                        .collect(Collectors.toSet());

        assertThat(all)
                .filteredOn(it -> it.rung() == Reminder.Rung.OFFICE)
                .extracting(Reminder::organisation)
                .containsAll(late);
        assertThat(all).allMatch(it -> it.at().isBefore(clock.instant()));
    }

    private static String part(byte[] archive, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    @Test
    void theClockCanBePutBackForAPieceOfWorkOnly() {
        LocalDateTime past = LocalDateTime.of(2026, 9, 1, 9, 0);
        List<LocalDateTime> seen = new ArrayList<>();

        pastClock.at(past, () -> seen.add(LocalDateTime.now(clock)));

        assertThat(seen).containsExactly(past);
        assertThat(YearMonth.now(clock)).isEqualTo(OPEN);
    }
}
