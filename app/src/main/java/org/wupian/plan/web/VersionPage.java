package org.wupian.plan.web;

import org.jspecify.annotations.Nullable;
import org.wupian.directory.Area;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.plan.Measure;
import org.wupian.plan.PlanDifference;
import org.wupian.plan.PlanDraft;
import org.wupian.plan.PlanVersion;
import org.wupian.ui.Screen;

/// One version as it was adopted, and what it changed.
///
/// @param difference to the version before, null for the first
public record VersionPage(
        PlanVersion version,
        PlanDraft content,
        @Nullable PlanDifference difference,
        Organisations organisations,
        People people)
        implements Screen {

    public String area(Measure measure) {
        return organisations.area(measure.area()).map(Area::name).orElse(measure.area());
    }

    /// Names as written, each once, the lead first.
    public static String units(Measure measure) {
        return String.join(
                "、", measure.duties().stream().map(it -> it.asWritten()).distinct().toList());
    }
}
