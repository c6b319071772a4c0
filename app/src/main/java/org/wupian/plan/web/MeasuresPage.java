package org.wupian.plan.web;

import org.wupian.plan.Measure;
import org.wupian.plan.PlanVersion;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The measures of the plan in force.
public record MeasuresPage(PlanVersion plan, Listing<Measure> list) implements Screen {}
