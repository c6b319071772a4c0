package org.wupian.engagement;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// One on a list and the unit that must visit it (走访对接), with how far they have come.
///
/// @param entry of the roster
/// @param operator null for a project nobody is named for
/// @param unit that visits; empty while nobody has been chosen
/// @param openedOn day of the version that opened it; no step is earlier
/// @param endedWords why it ended, in words
/// @param visitedOn day of the first visit
/// @param needFen what was needed when last asked
/// @param creditedFen all credit granted; null when none
/// @param lentFen all that the unit says it lent; null when nothing
/// @param confirmedMonth the return of loans that proves it; null while it is only said
/// @param lastOn day of the last step of any kind
/// @param nextOn what was agreed for the next contact
public record Engagement(
        long id,
        String roster,
        long entry,
        @Nullable Long operator,
        String name,
        String project,
        String county,
        String tier,
        String unit,
        LocalDate openedOn,
        @Nullable LocalDate endedOn,
        String endedBecause,
        String endedWords,
        @Nullable LocalDate visitedOn,
        @Nullable LocalDate needOn,
        @Nullable Long needFen,
        @Nullable Integer needMonths,
        boolean noNeed,
        @Nullable LocalDate creditedOn,
        @Nullable Long creditedFen,
        @Nullable LocalDate lentOn,
        @Nullable Long lentFen,
        @Nullable YearMonth confirmedMonth,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate nextOn,
        Stage stage) {

    /// How far it is (进度).
    public enum Stage {
        /// 未走访
        NEW("grey"),
        /// 未接通
        NOT_REACHED("amber"),
        /// 已走访
        VISITED("blue"),
        /// 暂无需求
        NO_NEED("blue"),
        /// 有需求
        NEED("orange"),
        /// 已授信
        CREDITED("teal"),
        /// Said to be lent; no return of loans shows it yet (自报放款).
        CLAIMED("purple"),
        /// A return of loans shows it (放款已核实).
        CONFIRMED("green");

        private final String colour;

        Stage(String colour) {
            this.colour = colour;
        }

        public String colour() {
            return colour;
        }
    }

    public String title() {
        return project.isEmpty() ? name : project;
    }

    public boolean isOpen() {
        return endedOn == null;
    }

    public boolean isOverdueOn(LocalDate today) {
        return isOpen() && nextOn != null && nextOn.isBefore(today);
    }

    public String subject() {
        return "engagement/" + id;
    }
}
