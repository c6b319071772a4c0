package org.wupian.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything a bulletin says, as it was when it was gathered (通报取数): names included, so that an
/// issue can be explained for ever, whatever becomes of units and plan.
///
/// @param revision of the month; 0 while the month is open and its data still move
public record Gathered(
        YearMonth month,
        int revision,
        LocalDate dueOn,
        List<Area> areas,
        List<Unit> units,
        List<Measure> measures,
        List<Report> reports,
        List<Target> targets,
        List<Action> actions,
        List<Matter> matters) {

    public record Area(String code, String name) {}

    /// @param kind name of [org.wupian.directory.Organisation.Kind]
    public record Unit(String code, String name, String kind) {}

    /// A measure with what its lead summed up; texts are empty when nothing was handed in.
    ///
    /// @param status null when the summary was not handed in
    public record Measure(
            String number,
            String area,
            String title,
            String lead,
            @Nullable String status,
            String done,
            String next,
            String difficulties) {}

    /// One report that was owed.
    ///
    /// @param kind `PART` or `SUMMARY`
    /// @param late not handed in by the due day
    public record Report(
            String measure,
            String area,
            String organisation,
            String kind,
            String state,
            boolean late) {

        public boolean received() {
            return state.equals("SUBMITTED") || state.equals("ACCEPTED");
        }

        public boolean accepted() {
            return state.equals("ACCEPTED");
        }

        public boolean onTime() {
            return received() && !late;
        }
    }

    /// A target with its newest actual.
    ///
    /// @param month of the actual and of what was due then; null in issues gathered before it was
    ///   kept
    /// @param share of the way, 1 = 100 %; null where there is none
    /// @param light `GREEN`, `AMBER` or `RED`
    public record Target(
            String code,
            String name,
            String unit,
            BigDecimal aim,
            String comparator,
            @Nullable YearMonth month,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal share,
            String light) {}

    /// What a meeting decided and who does it.
    public record Action(
            String meeting,
            String decision,
            String owner,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {

        public boolean done() {
            return doneOn != null;
        }
    }

    public record Matter(
            String title,
            String reportedBy,
            @Nullable String assignedTo,
            @Nullable LocalDate dueOn,
            String state) {

        public boolean closed() {
            return state.equals("CLOSED");
        }
    }

    public String unitName(String code) {
        return unit(code).map(Unit::name).orElse(code);
    }

    Optional<Unit> unit(String code) {
        return units.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    List<Unit> units(String kind) {
        return units.stream().filter(it -> it.kind().equals(kind)).toList();
    }

    List<Report> reportsOf(String unit) {
        return reports.stream().filter(it -> it.organisation().equals(unit)).toList();
    }
}
