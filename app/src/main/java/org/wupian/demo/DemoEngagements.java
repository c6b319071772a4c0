package org.wupian.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wupian.database.CurrentCaller;
import org.wupian.engagement.ChooseUnit;
import org.wupian.engagement.Engagement;
import org.wupian.engagement.EngagementFilter;
import org.wupian.engagement.EngagementOrder;
import org.wupian.engagement.Engagements;
import org.wupian.engagement.FollowRosters;
import org.wupian.engagement.NewStep;
import org.wupian.engagement.OwnStep;
import org.wupian.engagement.ProveLoans;
import org.wupian.engagement.Step.Kind;
import org.wupian.kernel.WorkingDays;
import org.wupian.roster.Roster;

/// How banks and counties visit whoever is on the lists (演示走访对接): some at once, some late, some not
/// yet; a week's steps are written down on its Friday.
class DemoEngagements {

    private static final int MOST = 20_000;
    private static final int THOUSAND = 1000;

    /// Of a thousand so many are visited: where every bank has to, and where one unit has to.
    private static final int BY_MANY = 55;

    private static final int BY_ONE = 720;
    private static final int GIVEN_IN_TEN = 7;
    private static final long STEP_FEN = 50_000_000L;

    private static final List<String> PEOPLE =
            List.of("李敏", "王建设", "张晓冉", "刘洋", "陈海燕", "赵志强", "周丽", "吴凯", "郑雪", "孙鹏");
    private static final List<String> RESULTS =
            List.of("有扩产计划，月底前报资料", "经营正常，回款较慢", "拟更新设备", "订单饱满，缺流动资金", "暂不融资，留了联系方式");
    private static final List<String> PURPOSES = List.of("流动资金", "设备更新", "厂房建设", "研发投入", "原料采购");

    private final Engagements engagements;
    private final FollowRosters follow;
    private final ChooseUnit choose;
    private final ProveLoans prove;
    private final DemoCallers callers;
    private final WorkingDays days;

    DemoEngagements(
            Engagements engagements,
            FollowRosters follow,
            ChooseUnit choose,
            ProveLoans prove,
            DemoCallers callers,
            WorkingDays days) {
        this.engagements = engagements;
        this.follow = follow;
        this.choose = choose;
        this.prove = prove;
        this.callers = callers;
        this.days = days;
    }

    /// To be called by the owner when a version has just been published.
    void plan(Timeline timeline, Roster roster) {
        follow.follow(roster.code());
        if (roster.visits() == Roster.Visits.ASSIGNED) {
            give(roster);
        }
        Map<String, List<OwnStep>> weeks = new TreeMap<>();
        for (Engagement it : fresh(roster, timeline.today())) {
            for (NewStep step : steps(it, roster)) {
                if (!step.day().isAfter(timeline.now().toLocalDate())) {
                    String week = friday(step.day()) + " " + it.unit();
                    weeks.computeIfAbsent(week, _ -> new ArrayList<>()).add(new OwnStep(it, step));
                }
            }
        }
        weeks.values().forEach(it -> write(timeline, it));
        timeline.at(timeline.now(), this::proved);
    }

    private void proved() {
        int _ = prove.run();
    }

    private void write(Timeline timeline, List<OwnStep> steps) {
        LocalDate day = friday(steps.getFirst().said().day());
        String unit = steps.getFirst().engagement().unit();
        timeline.at(
                timeline.atMostNow(day.atTime(17, Math.floorMod(unit.hashCode(), 50))),
                () -> callers.asClerk(unit, () -> record(steps)));
    }

    /// Who has left the list meanwhile is no longer visited.
    private void record(List<OwnStep> steps) {
        List<OwnStep> open =
                steps.stream()
                        .filter(it -> Engagements.records(engagements.get(it.engagement().id())))
                        .toList();
        if (!open.isEmpty()) {
            int _ = engagements.recordAll(open);
        }
    }

    private static LocalDate friday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    /// The owner chooses banks for most of them.
    private void give(Roster roster) {
        List<String> banks = choose.banks(roster).stream().map(it -> it.code()).toList();
        Map<String, List<Long>> given = new TreeMap<>();
        for (Engagement it : open(roster)) {
            int luck = luck(it);
            if (it.unit().isEmpty() && luck % 10 < GIVEN_IN_TEN) {
                given.computeIfAbsent(banks.get(luck % banks.size()), _ -> new ArrayList<>())
                        .add(it.id());
            }
        }
        given.forEach((bank, ids) -> {
            int _ = choose.give(ids, bank);
        });
    }

    private List<Engagement> open(Roster roster) {
        return CurrentCaller.as(
                CurrentCaller.SYSTEM,
                () ->
                        engagements.find(
                                EngagementFilter.of(roster.code(), engagements.today()),
                                EngagementOrder.ID,
                                false,
                                0,
                                MOST));
    }

    private List<Engagement> fresh(Roster roster, LocalDate today) {
        return open(roster).stream()
                .filter(it -> !it.unit().isEmpty() && it.openedOn().equals(today))
                .toList();
    }

    private static int luck(Engagement it) {
        return Math.floorMod((it.title() + it.unit() + it.roster()).hashCode() * 31, THOUSAND);
    }

    private List<NewStep> steps(Engagement it, Roster roster) {
        int luck = luck(it);
        int visited = roster.visits() == Roster.Visits.EVERY_BANK ? BY_MANY : BY_ONE;
        String person = PEOPLE.get(Math.floorMod(it.unit().hashCode() + luck, PEOPLE.size()));
        LocalDate day = days.plus(it.openedOn(), 2 + luck % 30);
        if (luck >= visited) {
            return luck < visited + visited / 5
                    ? List.of(step(Kind.NOT_REACHED, day, person, "电话无人接听", null, null))
                    : List.of();
        }
        List<NewStep> steps = new ArrayList<>();
        boolean needs = luck % 10 < 6;
        String result = RESULTS.get(needs ? luck % 4 : 4);
        steps.add(step(Kind.VISITED, day, person, result, null, days.plus(day, 10)));
        if (needs) {
            long fen = (1 + luck % 16) * STEP_FEN;
            steps.add(step(Kind.NEED, day, person, "", fen, days.plus(day, 12)));
            credited(steps, luck, days.plus(day, 8), person, fen);
        } else if (luck % 10 < 8) {
            steps.add(step(Kind.NEED, day, person, "", null, null));
        }
        return steps;
    }

    private void credited(List<NewStep> steps, int luck, LocalDate day, String person, long fen) {
        if (luck % 3 == 0) {
            return;
        }
        steps.add(step(Kind.CREDITED, day, person, "", fen / 5 * 4, days.plus(day, 6)));
        if (luck % 2 == 0) {
            LocalDate lent = days.plus(day, 4);
            steps.add(step(Kind.LENT, lent, person, "", fen / 2, days.plus(lent, 15)));
        }
    }

    private static NewStep step(
            Kind kind,
            LocalDate day,
            String person,
            String result,
            @Nullable Long fen,
            @Nullable LocalDate nextOn) {
        boolean need = kind == Kind.NEED;
        return new NewStep(
                kind,
                day,
                person,
                result,
                fen,
                fen == null ? null : 12,
                need && fen != null ? PURPOSES.get((int) (fen / STEP_FEN) % PURPOSES.size()) : "",
                need && fen == null,
                nextOn,
                "");
    }
}
