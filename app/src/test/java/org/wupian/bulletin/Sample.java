package org.wupian.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// A small invented month: two areas, three measures, three counties.
final class Sample {

    static final Gathered MONTH =
            new Gathered(
                    YearMonth.of(2026, 10),
                    1,
                    LocalDate.of(2026, 10, 20),
                    List.of(
                            new Gathered.Area("technology", "科技金融"),
                            new Gathered.Area("green", "绿色金融")),
                    List.of(
                            new Gathered.Unit("science", "市科技局", "DEPARTMENT"),
                            new Gathered.Unit("environment", "市生态环境局", "DEPARTMENT"),
                            new Gathered.Unit("c1", "甲县", "COUNTY"),
                            new Gathered.Unit("c2", "乙县", "COUNTY"),
                            new Gathered.Unit("c3", "丙县", "COUNTY")),
                    List.of(
                            measure("1", "technology", "science", "ON_TRACK", "推送名单三批。"),
                            measure("2", "technology", "science", "OFF_TRACK", ""),
                            measure("3", "green", "environment", null, "")),
                    List.of(
                            report("1", "science", "SUMMARY", "ACCEPTED", false),
                            report("2", "science", "SUMMARY", "SUBMITTED", true),
                            report("3", "environment", "SUMMARY", "DRAFT", true),
                            report("1", "c1", "PART", "ACCEPTED", false),
                            report("2", "c1", "PART", "ACCEPTED", true),
                            report("1", "c2", "PART", "ACCEPTED", false),
                            report("2", "c2", "PART", "NOT_STARTED", true),
                            report("1", "c3", "PART", "ACCEPTED", false)),
                    List.of(
                            new Gathered.Target(
                                    "T1",
                                    "新增贷款",
                                    "亿元",
                                    new BigDecimal("300"),
                                    ">=",
                                    YearMonth.of(2026, 10),
                                    new BigDecimal("260.5"),
                                    new BigDecimal("0.868333"),
                                    "GREEN"),
                            new Gathered.Target(
                                    "T2",
                                    "户数",
                                    "户",
                                    BigDecimal.TEN,
                                    ">=",
                                    null,
                                    null,
                                    null,
                                    "UNKNOWN")),
                    List.of(
                            new Gathered.Action(
                                    "调度会",
                                    "补报进展。",
                                    "environment",
                                    LocalDate.of(2026, 10, 25),
                                    null),
                            new Gathered.Action(
                                    "调度会",
                                    "完善名单",
                                    "science",
                                    LocalDate.of(2026, 10, 5),
                                    LocalDate.of(2026, 10, 4))),
                    List.of(
                            new Gathered.Matter("资金缺口", "c1", "science", null, "ASSIGNED"),
                            new Gathered.Matter("已解决", "c2", null, null, "CLOSED")));

    private Sample() {}

    private static Gathered.Measure measure(
            String number,
            String area,
            String lead,
            @org.jspecify.annotations.Nullable String status,
            String done) {
        return new Gathered.Measure(
                number, area, "措施" + number + "名称", lead, status, done, "加快推进", "人手不足");
    }

    private static Gathered.Report report(
            String measure, String unit, String kind, String state, boolean late) {
        String area = measure.equals("3") ? "green" : "technology";
        return new Gathered.Report(measure, area, unit, kind, state, late);
    }
}
