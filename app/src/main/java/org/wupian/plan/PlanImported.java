package org.wupian.plan;

import java.util.Map;
import org.wupian.kernel.Audited;

/// A plan was imported or its change begun (导入方案).
public record PlanImported(long draft, PlanVersion.Source source, String name, String sha256)
        implements Audited {

    @Override
    public String action() {
        return "plan.imported";
    }

    @Override
    public String subject() {
        return "plan/draft/" + draft;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("source", source.name(), "name", name, "sha256", sha256);
    }
}
