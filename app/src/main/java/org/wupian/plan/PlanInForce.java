package org.wupian.plan;

import java.util.List;

/// The version of the plan in force with its measures in the plan's order (现行方案).
public record PlanInForce(PlanVersion version, List<Measure> measures) {}
