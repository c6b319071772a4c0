package org.wupian.engagement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which enterprises of a list are asked for (覆盖筛选); empty texts ask for all.
///
/// @param unit only what this one did, and those it has to visit
/// @param state null for all
public record CoverageFilter(
        String roster,
        String county,
        String unit,
        String chain,
        String tier,
        @Nullable State state,
        String words,
        LocalDate today) {

    /// What was reached, or not.
    public enum State {
        UNCOVERED("not visited"),
        VISITED("visited"),
        NEEDS_KNOWN("needs_known"),
        WITH_NEED("with_need"),
        CREDITED("credited"),
        CONFIRMED("confirmed"),
        CLAIMED("claimed and not confirmed"),
        OVERDUE("overdue");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    public static CoverageFilter of(String roster, LocalDate today) {
        return new CoverageFilter(roster, "", "", "", "", null, "", today);
    }
}
