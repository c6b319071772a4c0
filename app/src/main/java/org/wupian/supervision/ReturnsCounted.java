package org.wupian.supervision;

import java.time.YearMonth;
import java.util.List;

/// How far the returns of a month are (数据报送进度), told by whoever collects them: on opening for every
/// institution, later for the one that moved. The month keeps what it was told last.
public record ReturnsCounted(YearMonth month, List<Count> counts) {

    /// An institution's returns of the month.
    ///
    /// @param received handed in and not returned: submitted or accepted
    public record Count(String organisation, int owed, int received, int accepted) {}

    public ReturnsCounted {
        counts = List.copyOf(counts);
    }
}
