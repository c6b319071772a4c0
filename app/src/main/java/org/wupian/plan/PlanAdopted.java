package org.wupian.plan;

import java.util.Map;
import org.wupian.kernel.Audited;

/// A version of the plan came into force (方案采纳).
public record PlanAdopted(int version, String title) implements Audited {

    @Override
    public String action() {
        return "plan.adopted";
    }

    @Override
    public String subject() {
        return "plan/" + version;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("title", title);
    }
}
