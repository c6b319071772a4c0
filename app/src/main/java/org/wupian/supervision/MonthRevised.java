package org.wupian.supervision;

import java.time.YearMonth;
import java.util.Map;
import org.wupian.kernel.Audited;

/// A closed month was opened again for corrections (重开修订).
public record MonthRevised(YearMonth month, int revision) implements Audited {

    @Override
    public String action() {
        return "month.revised";
    }

    @Override
    public String subject() {
        return "month/" + month;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("revision", Integer.toString(revision));
    }
}
