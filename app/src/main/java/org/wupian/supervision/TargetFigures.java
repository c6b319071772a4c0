package org.wupian.supervision;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/// The targets of a measure as figures of its reports (目标指标).
interface TargetFigures {

    /// One figure without a value for each target of the measure, in the plan's order.
    List<Figure> of(String measure);

    /// An accepted summary says how far a target is.
    ///
    /// @param source where it was reported, for whoever opens the figure
    void reached(String code, YearMonth month, BigDecimal value, String source);
}
