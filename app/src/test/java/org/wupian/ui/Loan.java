package org.wupian.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// A row of the lists of these tests.
record Loan(String bank, String area, BigDecimal amount, LocalDate day, Light light) {

    private static final List<String> AREAS = List.of("科技金融", "绿色金融", "普惠金融");

    /// 120 loans; each tenth bank has not reported its amount.
    static List<Loan> all() {
        return IntStream.rangeClosed(1, 120).mapToObj(Loan::number).toList();
    }

    private static Loan number(int i) {
        return new Loan(
                "样例银行第" + i + "支行",
                AREAS.get(i % 3),
                BigDecimal.valueOf(i % 10 == 0 ? -1 : 1000L * i, 2),
                LocalDate.of(2026, 1, 1).plusDays(i),
                Light.values()[i % 5]);
    }

    static List<Column<Loan>> columns() {
        return List.of(
                Column.of("bank", "机构", it -> Cell.link(it.bank(), "/gallery")),
                Column.of("area", "领域", it -> new Cell.Tag(it.area(), "blue")),
                Column.figures(
                                "amount",
                                "余额（亿元）",
                                (Loan it) ->
                                        Cell.figure(
                                                it.amount().signum() < 0 ? null : it.amount(), 2))
                        .withTotal(),
                Column.of("day", "日期", it -> Cell.day(it.day())),
                Column.of("light", "状态", it -> new Cell.State(it.light())));
    }

    static List<Facet<Loan>> facets() {
        return List.of(
                new Facet<>(
                        "area",
                        "领域",
                        AREAS.stream().map(it -> new Option(it, it)).toList(),
                        Loan::area));
    }
}
