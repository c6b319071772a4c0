package org.wupian.supervision;

import org.wupian.kernel.Audited;

/// A report was handed in (提交报告).
public record ReportSubmitted(ReportKey report) implements Audited {

    @Override
    public String action() {
        return "report.submitted";
    }

    @Override
    public String subject() {
        return report.subject();
    }
}
