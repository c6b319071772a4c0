package org.wupian.plan.web;

import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.plan.Measure;
import org.wupian.plan.PlanDifference;
import org.wupian.plan.PlanDraft;
import org.wupian.plan.PlanVersion;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// One version as it was adopted, and what it changed.
///
/// @param difference to the version before, null for the first
public record VersionPage(
        PlanVersion version,
        PlanDraft content,
        Listing<Measure> list,
        @Nullable PlanDifference difference,
        Organisations organisations,
        People people)
        implements Screen {}
