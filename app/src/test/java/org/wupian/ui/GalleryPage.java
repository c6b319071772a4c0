package org.wupian.ui;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/// Every component on one page, for tests only.
public record GalleryPage(String done, Errors errors) implements Screen {

    public Chart chart() {
        return new Chart(
                Chart.Kind.LINE,
                "绿色贷款余额连续三个月上升",
                "各银行报送，2026年10月",
                "亿元",
                "月份",
                List.of("8月", "9月", "10月"),
                List.of(
                        new Chart.Series(
                                "实际",
                                false,
                                Arrays.asList(
                                        new BigDecimal("301.2"), null, new BigDecimal("322.9"))),
                        new Chart.Series(
                                "目标",
                                true,
                                Arrays.asList(
                                        new BigDecimal("300"),
                                        new BigDecimal("310"),
                                        new BigDecimal("320")))));
    }

    @Override
    public int status() {
        return errors.status();
    }
}
