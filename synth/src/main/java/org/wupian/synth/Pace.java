package org.wupian.synth;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wupian.kernel.WorkingDays;

/// Who is how fast (报送时效) and how measures go: most units are on time, three are not, a few
/// measures are behind.
final class Pace {

    private static final List<String> REASONS =
            List.of("进展过于笼统，请补充数据和具体事项。", "缺少本月新增情况，请与累计数区分。", "下一步措施没有时间节点，请补充。");

    private final long seed;
    private final int dueDay;
    private final WorkingDays days;
    private final Set<String> slow = new HashSet<>();
    private final List<Cast.Measure> measures;

    Pace(long seed, int dueDay, WorkingDays days, Cast cast) {
        this.seed = seed;
        this.dueDay = dueDay;
        this.days = days;
        this.measures = cast.measures();
        for (String kind : List.of("county", "bank", "department")) {
            cast.ofKinds(List.of(kind)).stream()
                    .min(Comparator.comparing((String it) -> Luck.of(seed, "slow", it).next()))
                    .ifPresent(slow::add);
        }
    }

    LocalDate due(YearMonth month) {
        return days.onOrAfter(month.atDay(dueDay));
    }

    /// A unit writes its reports in two sittings a month.
    LocalDateTime submitted(YearMonth month, String measure, String unit) {
        int sitting = Luck.of(seed, "sitting", measure, unit).between(1, 2);
        Luck luck = Luck.of(seed, "submitted", month, sitting, unit);
        int lag = -luck.between(0, 7);
        if (slow.contains(unit)) {
            lag = sitting == 1 ? luck.between(1, 4) : luck.between(9, 12);
        } else if (luck.chance(4)) {
            lag = luck.between(1, 2);
        }
        return at(days.plus(due(month), lag), luck);
    }

    LocalDateTime accepted(LocalDateTime handedIn, Luck luck) {
        return at(days.plus(handedIn.toLocalDate(), luck.between(1, 3)), luck);
    }

    /// One in twenty-five is given back; one in four of those stays so for a week.
    SyntheticReport.@Nullable Return returned(LocalDateTime submitted, String vague, Luck luck) {
        if (!luck.chance(4)) {
            return null;
        }
        LocalDate on = days.plus(submitted.toLocalDate(), luck.between(1, 2));
        LocalDate again = days.plus(on, luck.chance(25) ? luck.between(4, 6) : 1);
        return new SyntheticReport.Return(at(on, luck), luck.pick(REASONS), vague, at(again, luck));
    }

    /// Of every twenty measures one is behind and three are at risk, others in another month.
    Light measure(YearMonth month, String number) {
        List<String> worstFirst =
                measures.stream()
                        .map(Cast.Measure::number)
                        .sorted(Comparator.comparingInt(it -> ease(month, it)))
                        .toList();
        int place = worstFirst.indexOf(number);
        int behind = (measures.size() + 19) / 20;
        if (place < behind) {
            return Light.OFF_TRACK;
        }
        if (place < behind * 4) {
            return Light.AT_RISK;
        }
        return place == measures.size() - 1 ? Light.DONE : Light.ON_TRACK;
    }

    /// A measure keeps most of its ease from month to month.
    private int ease(YearMonth month, String number) {
        return Luck.of(seed, "ease", number).between(0, 999)
                + Luck.of(seed, "ease", number, month).between(0, 60);
    }

    Light part(Light measure, Luck luck) {
        int draw = luck.between(1, 100);
        return switch (measure) {
            case OFF_TRACK ->
                    draw <= 30 ? Light.OFF_TRACK : draw <= 65 ? Light.AT_RISK : Light.ON_TRACK;
            case AT_RISK ->
                    draw <= 6 ? Light.OFF_TRACK : draw <= 40 ? Light.AT_RISK : Light.ON_TRACK;
            case ON_TRACK ->
                    draw <= 1 ? Light.OFF_TRACK : draw <= 7 ? Light.AT_RISK : Light.ON_TRACK;
            case DONE -> draw <= 70 ? Light.DONE : Light.ON_TRACK;
        };
    }

    private static LocalDateTime at(LocalDate day, Luck luck) {
        return day.atTime(luck.between(9, 16), luck.between(0, 59));
    }
}
