package org.wupian.supervision;

import java.time.YearMonth;
import java.util.Map;
import org.wupian.kernel.Audited;

/// A month was opened (开月): every unit owes its reports from now on.
public record MonthOpened(YearMonth month, int owed) implements Audited {

    @Override
    public String action() {
        return "month.opened";
    }

    @Override
    public String subject() {
        return "month/" + month;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("owed", Integer.toString(owed));
    }
}
