package org.wupian.lake;

import java.util.Map;
import org.wupian.kernel.Audited;

/// The facts were exported (湖仓已导出); whoever asked stands in the audit trail.
public record LakeExported(int facts, long rows) implements Audited {

    @Override
    public String action() {
        return "lake.exported";
    }

    @Override
    public String subject() {
        return "lake";
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("facts", Integer.toString(facts), "rows", Long.toString(rows));
    }
}
