package org.wupian.engagement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which engagements are asked for (对接筛选); empty texts ask for all.
///
/// @param state null for all that are open
/// @param words in the name
/// @param today decides what is overdue
public record EngagementFilter(
        String roster,
        String unit,
        String county,
        @Nullable State state,
        String words,
        LocalDate today) {

    /// What is left to do, or was done (工作清单状态).
    public enum State {
        NOT_VISITED("g.visited_on is null"),
        OVERDUE("g.next_on < :today"),
        WITH_NEED("g.stage = 'NEED'"),
        NO_NEED("g.stage = 'NO_NEED'"),
        CREDITED("g.credited_on is not null"),
        CLAIMED("g.stage = 'CLAIMED'"),
        CONFIRMED("g.stage = 'CONFIRMED'"),
        NOT_REACHED("g.stage = 'NOT_REACHED'"),
        VISITED("g.visited_on is not null"),
        UNASSIGNED("g.unit = ''"),
        ENDED("g.ended_on is not null");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        String condition() {
            return this == ENDED ? condition : "g.ended_on is null and " + condition;
        }
    }

    public static EngagementFilter of(String roster, LocalDate today) {
        return new EngagementFilter(roster, "", "", null, "", today);
    }

    String condition() {
        return state == null ? "g.ended_on is null" : state.condition();
    }
}
