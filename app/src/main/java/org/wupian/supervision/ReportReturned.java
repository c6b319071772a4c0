package org.wupian.supervision;

import java.util.Map;
import org.wupian.kernel.Audited;

/// The office gave a report back to the unit (退回报告), or unlocked an accepted one.
///
/// @param fields the fields that were objected to
public record ReportReturned(ReportKey report, boolean accepted, String fields) implements Audited {

    @Override
    public String action() {
        return accepted ? "report.unlocked" : "report.returned";
    }

    @Override
    public String subject() {
        return report.subject();
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("fields", fields);
    }
}
