package org.wupian.plan.web;

import org.jspecify.annotations.Nullable;
import org.wupian.directory.People;
import org.wupian.plan.PlanVersion;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// One target with what was recorded of it (目标页).
///
/// @param superseded the last version that has it, where the plan in force does not
public record TargetPage(
        TargetCard card,
        People people,
        @Nullable PlanVersion superseded,
        String month,
        String value,
        String source,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }
}
