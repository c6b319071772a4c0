package org.wupian.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.plan.Measure;
import org.wupian.plan.Milestone;
import org.wupian.plan.PlanVersion;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// The whole story of a measure.
///
/// @param superseded the last version that has it, where the plan in force does not
/// @param area name of its area
/// @param duties who has to do what for the whole measure, in words
/// @param parts those of its parts for which the plan names units
/// @param keeper the caller may set milestones
public record MeasurePage(
        Measure measure,
        @Nullable PlanVersion superseded,
        String area,
        List<DutyLine> duties,
        List<PartLine> parts,
        List<TargetCard> targets,
        List<Milestone> milestones,
        LocalDate today,
        boolean keeper,
        String title,
        String dueOn,
        Errors errors)
        implements Screen {

    /// Units of one part and, where they come as a class, its name; members stand behind it.
    public record DutyLine(String part, String name, List<String> units) {}

    /// A part of the measure (分项) and who has to do it.
    public record PartLine(String work, List<DutyLine> duties) {}

    @Override
    public int status() {
        return errors.status();
    }
}
