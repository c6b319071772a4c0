package org.wupian.plan.web;

import java.util.List;
import org.wupian.directory.People;
import org.wupian.plan.Draft;
import org.wupian.plan.PlanVersion;
import org.wupian.ui.Errors;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The versions of the plan, and those that are not adopted yet.
///
/// @param imports the caller may import and change
public record PlansPage(
        Listing<PlanVersion> versions,
        List<Draft> drafts,
        boolean imports,
        People people,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }
}
