package org.wupian.supervision;

import java.time.YearMonth;
import java.util.Map;
import org.wupian.kernel.Audited;

/// A month was closed and frozen (关账).
///
/// @param missing reports that were not accepted when it was closed
public record MonthClosed(YearMonth month, int revision, int missing) implements Audited {

    @Override
    public String action() {
        return "month.closed";
    }

    @Override
    public String subject() {
        return "month/" + month;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("revision", Integer.toString(revision), "missing", Integer.toString(missing));
    }
}
