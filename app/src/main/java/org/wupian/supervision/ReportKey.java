package org.wupian.supervision;

import java.time.YearMonth;
import org.springframework.web.util.UriComponentsBuilder;

/// Names one report: month, measure, who reports, and whether it is the own part or the summary.
///
/// @param measure number of the measure as printed in the plan
/// @param organisation code of the unit that reports
public record ReportKey(YearMonth month, String measure, String organisation, ReportKind kind) {

    public ReportKey in(YearMonth other) {
        return new ReportKey(other, measure, organisation, kind);
    }

    /// The report's page. Numbers of measures may be Chinese and are encoded.
    public String path() {
        return path("");
    }

    /// @param step beneath the report, as `/draft`
    public String path(String step) {
        String place = "/months/{month}/reports/{measure}/{organisation}" + step;
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(place);
        if (kind == ReportKind.SUMMARY) {
            link.queryParam("kind", kind);
        }
        return link.encode().buildAndExpand(month, measure, organisation).toUriString();
    }

    /// As the audit trail writes it: `progress/2026-10/7/science/PART`.
    String subject() {
        return "progress/%s/%s/%s/%s".formatted(month, measure, organisation, kind);
    }
}
