package org.wupian.plan;

import java.util.List;

/// A plan about to become a version (待采纳的方案).
public record PlanDraft(
        String title,
        int year,
        PlanVersion.Source source,
        String note,
        List<Measure> measures,
        List<Goal> goals,
        List<Safeguard> safeguards,
        List<Target> targets) {

    public PlanDraft {
        measures = List.copyOf(measures);
        goals = List.copyOf(goals);
        safeguards = List.copyOf(safeguards);
        targets = List.copyOf(targets);
    }
}
