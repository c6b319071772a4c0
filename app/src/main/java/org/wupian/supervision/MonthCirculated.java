package org.wupian.supervision;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.wupian.kernel.Audited;

/// A working group passed its month on to its members (组内通报).
public record MonthCirculated(
        YearMonth month, String circle, long circulation, List<String> recipients)
        implements Audited {

    public MonthCirculated {
        recipients = List.copyOf(recipients);
    }

    @Override
    public String action() {
        return "month.circulated";
    }

    @Override
    public String subject() {
        return "month/%s/%s".formatted(month, circle);
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("recipients", Integer.toString(recipients.size()));
    }
}
