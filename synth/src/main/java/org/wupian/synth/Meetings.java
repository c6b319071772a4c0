package org.wupian.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.kernel.WorkingDays;
import org.wupian.synth.SyntheticMeeting.Decision;
import org.wupian.synth.SyntheticMeeting.Kind;

/// Invents the meetings of a month (会议): the scheduling after the due day, and in the middle month
/// a joint meeting.
final class Meetings {

    private static final List<String> PLACES = List.of("第一会议室", "三楼会议室", "视频会议室");

    private final Cast cast;
    private final Pace pace;
    private final WorkingDays days;
    private final String office;
    private final long seed;

    Meetings(Cast cast, Pace pace, WorkingDays days, String office, long seed) {
        this.cast = cast;
        this.pace = pace;
        this.days = days;
        this.office = office;
        this.seed = seed;
    }

    List<SyntheticMeeting> of(YearMonth openMonth) {
        List<SyntheticMeeting> meetings = new ArrayList<>();
        for (int back = 2; back >= 0; back--) {
            YearMonth month = openMonth.minusMonths(back);
            if (back == 1) {
                meetings.add(joint(month));
            }
            meetings.add(scheduling(month, back));
        }
        meetings.add(joint(openMonth.plusMonths(1)));
        return meetings;
    }

    private SyntheticMeeting scheduling(YearMonth month, int monthsAgo) {
        Luck luck = Luck.of(seed, "scheduling", month);
        LocalDate day = days.plus(pace.due(month), 3);
        List<Cast.Measure> behind = behind(month);
        List<Decision> decisions = new ArrayList<>();
        for (Cast.Measure measure : behind) {
            LocalDate due = days.plus(day, luck.between(8, 16));
            String text =
                    "由%s牵头，就%s进展滞后问题列出清单，%d月%d日前报送整改情况。"
                            .formatted(
                                    cast.unit(measure.lead()).name(),
                                    measure.quoted(),
                                    due.getMonthValue(),
                                    due.getDayOfMonth());
            boolean done = luck.chance(monthsAgo == 2 ? 90 : 45) && monthsAgo > 0;
            decisions.add(decision(text, measure, measure.lead(), due, done));
        }
        Cast.Measure first = behind.get(0);
        decisions.add(
                decision(
                        "对未按时报送的单位发函提醒，并在当月通报中列出。",
                        first,
                        office,
                        days.plus(day, 5),
                        monthsAgo > 0));
        String minutes =
                "会议听取各专项工作组%d月工作汇报，研究%d项推进偏慢的措施，逐项明确责任单位和时限。"
                        .formatted(month.getMonthValue(), behind.size());
        return meeting(
                Kind.SCHEDULING,
                "%d月工作调度会".formatted(month.getMonthValue()),
                day,
                minutes,
                decisions);
    }

    private SyntheticMeeting joint(YearMonth month) {
        LocalDate day = days.onOrAfter(month.atDay(11));
        Cast.Measure measure = behind(month).get(0);
        List<Decision> decisions =
                List.of(
                        decision(
                                "统一名单推送和结果反馈的时间，每月10日前推送、20日前反馈。",
                                measure,
                                office,
                                days.plus(day, 7),
                                true),
                        decision(
                                "建立部门与金融机构数据会商机制，每月核对一次口径。",
                                measure,
                                measure.lead(),
                                days.plus(day, 12),
                                false));
        return meeting(
                Kind.JOINT, "工作专班联席会议", day, "会议通报前期进展，听取重大事项办理情况，研究部门配合事项，形成一致意见。", decisions);
    }

    private SyntheticMeeting meeting(
            Kind kind, String title, LocalDate day, String minutes, List<Decision> decisions) {
        Luck luck = Luck.of(seed, "meeting", kind, day);
        List<String> attendees = new ArrayList<>();
        attendees.add(office);
        attendees.addAll(cast.ofKinds(List.of("group", "department", "regulator")));
        return new SyntheticMeeting(
                kind,
                title,
                day,
                luck.pick(PLACES),
                Invented.person(luck),
                attendees,
                minutes,
                decisions);
    }

    private Decision decision(
            String text, Cast.Measure measure, String owner, LocalDate due, boolean done) {
        @Nullable LocalDate doneOn = done ? days.plus(due, -1) : null;
        return new Decision(text, measure.number(), owner, due, doneOn);
    }

    /// Measures that are behind, else the first of those at risk, else the first one.
    private List<Cast.Measure> behind(YearMonth month) {
        for (Light light : List.of(Light.OFF_TRACK, Light.AT_RISK)) {
            List<Cast.Measure> found =
                    cast.measures().stream()
                            .filter(it -> pace.measure(month, it.number()) == light)
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of(cast.measures().get(0));
    }
}
