package org.wupian.plan.web;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import org.wupian.ui.Display;
import org.wupian.ui.Text;

/// Where a target's actual stands, as people read it (实际值来源): a progress report or an indicator by
/// its name and address, anything else as it was written.
///
/// @param href empty when it has no page
public record ReportSource(String words, String href) {

    private static final Pattern REPORT =
            Pattern.compile("progress/(\\d{4}-\\d{2})/([^/]+)/([^/]+)/(PART|SUMMARY)");

    private static final Pattern INDICATOR =
            Pattern.compile("indicator/([\\w-]+)/(\\d{4}-\\d{2})/(\\d+)");

    public static ReportSource of(String source) {
        Matcher indicator = INDICATOR.matcher(source);
        if (indicator.matches()) {
            return indicator(indicator);
        }
        Matcher report = REPORT.matcher(source);
        if (!report.matches()) {
            return new ReportSource(source, "");
        }
        YearMonth month = YearMonth.parse(report.group(1));
        UriComponentsBuilder page =
                UriComponentsBuilder.fromPath("/months/{month}/reports/{measure}/{unit}");
        if (report.group(4).equals("SUMMARY")) {
            page.queryParam("kind", "SUMMARY");
        }
        return new ReportSource(
                Text.t("plan.source.report", Display.month(month), report.group(2)),
                page.encode()
                        .buildAndExpand(month, report.group(2), report.group(3))
                        .toUriString());
    }

    private static ReportSource indicator(Matcher it) {
        int missing = Integer.parseInt(it.group(3));
        return new ReportSource(
                Text.t(
                        missing == 0 ? "plan.source.returns" : "plan.source.returns.part",
                        Display.month(YearMonth.parse(it.group(2))),
                        missing),
                "/indicators/%s/explain?month=%s".formatted(it.group(1), it.group(2)));
    }
}
