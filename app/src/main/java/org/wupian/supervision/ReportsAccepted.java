package org.wupian.supervision;

import java.time.YearMonth;
import java.util.Map;
import org.wupian.kernel.Audited;

/// The office accepted several reports at once (批量采纳).
public record ReportsAccepted(YearMonth month, int count) implements Audited {

    @Override
    public String action() {
        return "reports.accepted";
    }

    @Override
    public String subject() {
        return "month/" + month;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("count", Integer.toString(count));
    }
}
