package org.wupian.supervision;

import org.wupian.kernel.Audited;

/// The office accepted a report (采纳报告).
public record ReportAccepted(ReportKey report) implements Audited {

    @Override
    public String action() {
        return "report.accepted";
    }

    @Override
    public String subject() {
        return report.subject();
    }
}
