package org.wupian.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure that is behind or at risk in a month (滞后、预警措施).
///
/// @param status the worse of OFF_TRACK and AT_RISK among what is told
public record RedMeasure(
        String number,
        String area,
        @Nullable String title,
        @Nullable String lead,
        String status,
        List<Told> told) {

    /// What one unit says hinders it.
    public record Told(String organisation, String difficulties) {}
}
