package org.wupian.bulletin;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wupian.document.ChineseNumber;

/// Writes the first version of a bulletin's words (通报初稿) from the figures: the office changes them
/// as it likes. Official documents are Chinese in every language of the pages.
final class Compose {

    private static final int LONGEST_EXCERPT = 160;

    private final Gathered gathered;
    private final Figures figures;

    private Compose(Gathered gathered) {
        this.gathered = gathered;
        this.figures = Figures.of(gathered);
    }

    static BulletinText text(Gathered gathered) {
        return new Compose(gathered).text();
    }

    private BulletinText text() {
        String month =
                "%d年%d月".formatted(gathered.month().getYear(), gathered.month().getMonthValue());
        return new BulletinText(
                "关于" + month + "重点措施落实情况的通报",
                "现将" + month + "各项措施落实和报送情况通报如下。",
                List.of(
                        section("overview", "总体情况", overview()),
                        section("areas", "分领域进展", areas()),
                        section("red", "滞后和预警措施", red()),
                        section("late", "迟报和未报情况", late()),
                        section("targets", "目标完成情况", targets()),
                        section("decisions", "议定事项和重大事项", decisions()),
                        section("demands", "下一步工作要求", List.of())));
    }

    private static BulletinText.Section section(String code, String heading, List<String> lines) {
        return new BulletinText.Section(code, heading, String.join("\n", lines));
    }

    private List<String> overview() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "本月%s项措施应报进展报告%s份，截至关账已报%s份，报送率%s%%。其中按时报送%s份，按时率%s%%；逾期报送%s份，未报%s份。经审核采纳%s份。"
                        .formatted(
                                figures.shown("measures"),
                                figures.shown("owed"),
                                figures.shown("received"),
                                figures.shown("received_rate"),
                                figures.shown("on_time"),
                                figures.shown("on_time_rate"),
                                figures.shown("late"),
                                figures.shown("missing"),
                                figures.shown("accepted")));
        lines.add("按牵头单位综合判断，各项措施中" + statuses("status_", "") + "。");
        return lines;
    }

    /// 正常30项、预警4项；what has no measure is not mentioned.
    private String statuses(String prefix, String about) {
        return Figures.STATUSES.stream()
                .map(it ->
                        new Counted(
                                word(it),
                                figures.count(prefix + (it.isEmpty() ? "NONE" : it), about)))
                .filter(it -> it.count() > 0)
                .map(it -> it.word() + it.count() + "项")
                .collect(Collectors.joining("、"));
    }

    private record Counted(String word, int count) {}

    static String word(String status) {
        return switch (status) {
            case "ON_TRACK" -> "正常";
            case "AT_RISK" -> "预警";
            case "OFF_TRACK" -> "滞后";
            case "DONE" -> "完成";
            default -> "牵头单位未报";
        };
    }

    private List<String> areas() {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Gathered.Area area : gathered.areas()) {
            List<Gathered.Measure> of =
                    gathered.measures().stream()
                            .filter(it -> it.area().equals(area.code()))
                            .toList();
            if (of.isEmpty()) {
                continue;
            }
            number++;
            lines.add(
                    "（%s）%s。共%d项措施，其中%s。"
                            .formatted(
                                    ChineseNumber.of(number),
                                    area.name(),
                                    figures.count("area_measures", area.code()),
                                    statuses("area_", area.code())));
            of.stream().filter(it -> !it.done().isBlank()).map(this::moved).forEach(lines::add);
        }
        return lines;
    }

    private String moved(Gathered.Measure it) {
        return "措施%s%s（%s）：%s"
                .formatted(
                        it.number(),
                        quoted(it.title()),
                        gathered.unitName(it.lead()),
                        excerpt(it.done()));
    }

    private List<String> red() {
        return gathered.measures().stream()
                .filter(it -> "OFF_TRACK".equals(it.status()) || "AT_RISK".equals(it.status()))
                .sorted(
                        java.util.Comparator.comparing(
                                it -> "OFF_TRACK".equals(it.status()) ? 0 : 1))
                .map(this::red)
                .toList();
    }

    private String red(Gathered.Measure it) {
        String status = it.status() == null ? "" : word(it.status());
        String why = it.difficulties().isBlank() ? "" : "存在问题：" + excerpt(it.difficulties());
        String next = it.next().isBlank() ? "" : "下一步：" + excerpt(it.next());
        return "措施%s%s（%s牵头）%s。%s%s"
                .formatted(
                        it.number(),
                        quoted(it.title()),
                        gathered.unitName(it.lead()),
                        status,
                        why,
                        next);
    }

    private List<String> late() {
        List<String> lines = new ArrayList<>();
        String late = units("unit_late");
        String missing = units("unit_missing");
        if (!late.isEmpty()) {
            lines.add("逾期报送的单位：" + late + "。");
        }
        if (!missing.isEmpty()) {
            lines.add("截至关账仍未报送的单位：" + missing + "。");
        }
        if (lines.isEmpty() && !gathered.reports().isEmpty()) {
            lines.add("各单位均按时完成报送。");
        }
        return lines;
    }

    private String units(String key) {
        return gathered.units().stream()
                .filter(it -> !gathered.reportsOf(it.code()).isEmpty())
                .filter(it -> figures.count(key, it.code()) > 0)
                .map(it -> "%s（%d份）".formatted(it.name(), figures.count(key, it.code())))
                .collect(Collectors.joining("、"));
    }

    private List<String> targets() {
        return gathered.targets().stream()
                .filter(it -> it.actual() != null)
                .map(this::target)
                .toList();
    }

    /// An older figure says of which month it is, as it is measured by that month's path.
    private String target(Gathered.Target it) {
        YearMonth month = it.month();
        boolean older = month != null && !month.equals(gathered.month());
        String asOf =
                month == null || !older
                        ? ""
                        : "截至%d年%d月".formatted(month.getYear(), month.getMonthValue());
        String share =
                it.share() == null
                        ? ""
                        : "，完成目标的%s%%".formatted(TargetWords.percent(it.share()).toPlainString());
        String actual = it.actual() == null ? "" : Figure.shown(it.actual());
        return "%s（目标%s）：%s实际%s%s%s，%s%s。"
                .formatted(
                        it.name(),
                        TargetWords.aim(it),
                        asOf,
                        actual,
                        it.unit(),
                        share,
                        older ? "当月" : "",
                        TargetWords.light(it));
    }

    private List<String> decisions() {
        List<String> lines = new ArrayList<>();
        if (!gathered.actions().isEmpty()) {
            lines.add(
                    "会议议定事项%s项，已办结%s项，逾期未办结%s项。"
                            .formatted(
                                    figures.shown("actions"),
                                    figures.shown("actions_done"),
                                    figures.shown("actions_overdue")));
            gathered.actions().stream().map(this::action).forEach(lines::add);
        }
        if (figures.count("matters_open", "") > 0) {
            lines.add("尚未办结的重大事项%s项：".formatted(figures.shown("matters_open")) + matters() + "。");
        }
        return lines;
    }

    private String action(Gathered.Action it) {
        String state = it.done() ? "已办结" : Figures.overdue(gathered, it) ? "逾期未办结" : "正在办理";
        return "%s（%s）：%s。".formatted(strip(it.decision()), gathered.unitName(it.owner()), state);
    }

    private String matters() {
        return gathered.matters().stream()
                .filter(it -> !it.closed())
                .map(it -> strip(it.title()) + "（" + gathered.unitName(it.reportedBy()) + "）")
                .collect(Collectors.joining("；"));
    }

    /// Quotation marks inside others are single ones (GB/T 15834-2011).
    static String quoted(String text) {
        return "“" + text.replace('“', '‘').replace('”', '’') + "”";
    }

    private static String strip(String text) {
        return text.strip().replaceAll("[。；;，,]+$", "").replaceAll("\\s*\\R\\s*", "");
    }

    /// Whole sentences up to a length; what is longer than one sentence's limit ends with an
    /// ellipsis.
    static String excerpt(String text) {
        String plain = text.strip().replaceAll("\\s*\\R\\s*", "");
        String ended = plain.matches(".*[。；！？]$") ? plain : plain + "。";
        if (ended.length() <= LONGEST_EXCERPT) {
            return ended;
        }
        int end = ended.lastIndexOf('。', LONGEST_EXCERPT);
        return end > 20 ? ended.substring(0, end + 1) : ended.substring(0, LONGEST_EXCERPT) + "……";
    }
}
