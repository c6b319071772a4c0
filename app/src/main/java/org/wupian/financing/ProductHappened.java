package org.wupian.financing;

import java.util.Locale;
import java.util.Map;
import org.wupian.kernel.Audited;

/// What happens to products (金融产品事件); all of it belongs into the audit trail.
public record ProductHappened(What what, String subject, String bank, int version)
        implements Audited {

    public enum What {
        ADDED,
        CHANGED,
        UNPUBLISHED,
        PUBLISHED
    }

    static ProductHappened of(What what, Product it) {
        return new ProductHappened(what, it.subject(), it.bank(), it.version());
    }

    @Override
    public String action() {
        return "product." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("bank", bank, "version", Integer.toString(version));
    }
}
