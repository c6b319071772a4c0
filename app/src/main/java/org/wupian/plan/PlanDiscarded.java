package org.wupian.plan;

import java.util.Map;
import org.wupian.kernel.Audited;

/// A plan was thrown away before it was adopted (弃用待采纳方案).
public record PlanDiscarded(long draft, String name) implements Audited {

    @Override
    public String action() {
        return "plan.discarded";
    }

    @Override
    public String subject() {
        return "plan/draft/" + draft;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("name", name);
    }
}
