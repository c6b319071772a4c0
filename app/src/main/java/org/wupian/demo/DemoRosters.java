package org.wupian.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisation.Kind;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Operators;
import org.wupian.kernel.WorkingDays;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterDays;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Rosters;
import org.wupian.roster.Versions;
import org.wupian.synth.SyntheticCity;
import org.wupian.synth.SyntheticFirm;
import org.wupian.synth.SyntheticUnit;

/// The city's lists (演示名单): departments and counties send files with all their faults, owners
/// publish, banks acknowledge; a month later a newer list changes some of it. The green list is
/// half a year older, so that its key figures have a past. Doubtful rows wait for whoever wants to
/// try deciding.
class DemoRosters {

    private static final LocalTime SENT = LocalTime.of(9, 40);
    private static final LocalTime PUBLISHED = LocalTime.of(15, 20);
    private static final LocalTime MORNING = LocalTime.of(6, 30);
    private static final int COUNTIES = 5;
    private static final int HALF_A_YEAR = 6;

    private final SyntheticCity city;
    private final DemoLists lists;
    private final DemoSenders senders;
    private final DemoReceipts receipts;
    private final DemoFigures figures;
    private final DemoEngagements engagements;
    private final DemoCallers callers;
    private final Rosters rosters;
    private final Versions versions;
    private final RosterDays rosterDays;
    private final Operators operators;
    private final Organisations organisations;
    private final WorkingDays days;

    DemoRosters(
            SyntheticCity city,
            DemoLists lists,
            DemoSenders senders,
            DemoReceipts receipts,
            DemoFigures figures,
            DemoEngagements engagements,
            DemoCallers callers,
            Rosters rosters,
            Versions versions,
            RosterDays rosterDays,
            Operators operators,
            Organisations organisations,
            WorkingDays days) {
        this.city = city;
        this.lists = lists;
        this.senders = senders;
        this.receipts = receipts;
        this.figures = figures;
        this.engagements = engagements;
        this.callers = callers;
        this.rosters = rosters;
        this.versions = versions;
        this.rosterDays = rosterDays;
        this.operators = operators;
        this.organisations = organisations;
        this.days = days;
    }

    boolean isEmpty() {
        return senders.haveSentNothing();
    }

    /// Those of the lists that the pack has.
    void plan(Timeline timeline) {
        YearMonth first = city.months().getFirst();
        YearMonth second = first.plusMonths(1);
        roster("technology")
                .ifPresent(it -> {
                    at(timeline, day(first, 3), SENT, () -> sendSources(it));
                    publish(timeline, it, day(first, 9));
                    at(timeline, day(second, 12), SENT, () -> sendAgain(it));
                    publish(timeline, it, day(second, 16));
                });
        roster("elder-care")
                .ifPresent(it -> {
                    at(
                            timeline,
                            day(first, 8),
                            SENT,
                            () -> send(it, it.owner(), lists.companies(120, 30)));
                    publish(timeline, it, day(first, 14));
                });
        roster("green")
                .ifPresent(it -> {
                    YearMonth began = first.minusMonths(HALF_A_YEAR);
                    at(
                            timeline,
                            day(began, 10),
                            SENT,
                            () -> send(it, it.owner(), lists.companies(40, 45)));
                    publish(timeline, it, day(began, 17));
                    figures.plan(timeline, it, began, second);
                });
        roster("battery-vehicle")
                .ifPresent(it -> {
                    at(
                            timeline,
                            day(first, 10),
                            SENT,
                            () -> send(it, it.owner(), lists.makers(25, 60)));
                    publish(timeline, it, day(first, 17));
                });
        roster("specialty")
                .ifPresent(it -> {
                    at(timeline, day(first, 11), SENT, () -> sendFarms(it));
                    publish(timeline, it, day(first, 22));
                });
        for (Roster roster : rosters.all()) {
            if (roster.pushDay() != null) {
                city.months().forEach(it -> morning(timeline, roster, day(it, roster.pushDay())));
            }
        }
    }

    private Optional<Roster> roster(String code) {
        return rosters.all().stream().filter(it -> it.code().equals(code)).findFirst();
    }

    private LocalDate day(YearMonth month, int day) {
        return days.onOrAfter(month.atDay(Math.min(day, month.lengthOfMonth())));
    }

    private static void at(Timeline timeline, LocalDate day, LocalTime time, Runnable work) {
        timeline.at(timeline.atMostNow(day.atTime(time)), work);
    }

    private void sendSources(Roster roster) {
        for (int i = 0; i < roster.sources().size(); i++) {
            List<SyntheticFirm> firms = lists.technology(20 * i, 90 - 15 * i);
            senders.send(roster, roster.sources().get(i).code(), roster.owner(), firms, 1);
        }
        ownOperators();
    }

    /// The first source's whole list a month later: some firms left it and some joined.
    private void sendAgain(Roster roster) {
        String source = roster.sources().stream().map(Roster.Source::code).findFirst().orElse("");
        senders.send(roster, source, roster.owner(), lists.technology(6, 110), 2);
    }

    private void sendFarms(Roster roster) {
        organisations.of(Kind.COUNTY).stream()
                .map(Organisation::code)
                .filter(it -> !lists.farms(it, 1).isEmpty())
                .limit(COUNTIES)
                .forEach(it -> send(roster, it, lists.farms(it, 20)));
    }

    private void send(Roster roster, String sender, List<SyntheticFirm> firms) {
        senders.send(roster, "", sender, firms, 1);
    }

    private void publish(Timeline timeline, Roster roster, LocalDate day) {
        at(
                timeline,
                day,
                PUBLISHED,
                () ->
                        callers.asClerk(
                                roster.owner(),
                                () -> {
                                    RosterVersion version = versions.publish(roster.code(), "");
                                    receipts.plan(timeline, version);
                                    engagements.plan(timeline, roster);
                                }));
    }

    /// What the product does every morning, on the days when a list is pushed.
    private void morning(Timeline timeline, Roster roster, LocalDate day) {
        timeline.at(
                day.atTime(MORNING),
                () -> {
                    rosterDays.run();
                    versions.newest().stream()
                            .filter(it -> it.roster().equals(roster.code()))
                            .forEach(it -> receipts.plan(timeline, it));
                });
    }

    private void ownOperators() {
        for (SyntheticUnit unit : city.enterprises()) {
            operators
                    .search(lists.codeOf(unit), "", "", 0, 1)
                    .forEach(it ->
                            CurrentCaller.as(
                                    CurrentCaller.SYSTEM,
                                    () -> operators.own(unit.code(), it.id())));
        }
    }
}
