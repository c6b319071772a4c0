package org.wupian.financing;

import java.util.Map;
import org.wupian.kernel.Audited;

/// An enterprise's demand was declared (融资需求已登记).
public record DemandHappened(String subject, long operator) implements Audited {

    @Override
    public String action() {
        return "demand.declared";
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("enterprise", Long.toString(operator));
    }
}
