package org.wupian.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.wupian.kernel.Pack;
import org.wupian.kernel.WorkingDays;

/// Invents major matters (重大事项), one in each stage: answered, being answered, overdue, just
/// reported.
final class Matters {

    private record Theme(String title, String text, String answer) {}

    private static final List<Theme> THEMES =
            List.of(
                    new Theme(
                            "抵押登记办理时限不一",
                            "不同窗口对同类抵押登记要求不一致，影响贷款发放，需要统一材料清单和时限。",
                            "已会同登记窗口统一材料清单，办理时限压缩到两个工作日。"),
                    new Theme("部门数据共享接口尚未开通", "名单比对所需数据仍靠人工导出，时效不足，请协调开通接口。", ""),
                    new Theme("风险补偿资金年内预算不足", "按现有进度，风险补偿资金可能不足，请研究追加或调整比例。", ""),
                    new Theme("园区企业手续不全影响授信", "部分园区企业证照手续历史遗留问题较多，银行难以放款，请县区集中办理。", ""));

    private final Cast cast;
    private final WorkingDays days;
    private final List<Pack.Row> areas;

    Matters(Pack pack, Cast cast, WorkingDays days) {
        this.cast = cast;
        this.days = days;
        this.areas = pack.rows("areas.csv");
    }

    List<SyntheticMatter> of(YearMonth openMonth) {
        List<SyntheticMatter> matters = new ArrayList<>();
        for (int i = 0; i < THEMES.size(); i++) {
            matters.add(matter(openMonth, i));
        }
        return matters;
    }

    private SyntheticMatter matter(YearMonth openMonth, int stage) {
        Theme theme = THEMES.get(stage);
        Pack.Row area = areas.get(stage % areas.size());
        Cast.Measure measure =
                cast.measures().stream()
                        .filter(it -> it.area().equals(area.text("code")))
                        .findFirst()
                        .orElse(cast.measures().get(0));
        String group = area.text("group");
        LocalDate on = days.onOrAfter(openMonth.minusMonths(stage < 3 ? 1 : 0).atDay(4 + stage));
        boolean assigned = stage < 3;
        boolean answered = !theme.answer().isEmpty();
        LocalDate due = days.plus(on, stage == 1 ? 40 : 10);
        return new SyntheticMatter(
                theme.title(),
                theme.text(),
                area.text("code"),
                measure.number(),
                group.isEmpty() ? measure.lead() : group,
                on,
                assigned ? measure.units().get(measure.units().size() > 1 ? 1 : 0) : null,
                assigned ? due : null,
                answered ? theme.answer() : null,
                answered ? days.plus(due, -2) : null);
    }
}
