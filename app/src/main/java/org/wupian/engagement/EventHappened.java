package org.wupian.engagement;

import java.util.Locale;
import java.util.Map;
import org.wupian.kernel.Audited;

/// What happens to events (对接活动事件); all of it belongs into the audit trail.
public record EventHappened(What what, String subject, String host) implements Audited {

    public enum What {
        CALLED,
        HELD,
        CANCELLED
    }

    static EventHappened of(What what, MatchingEvent event) {
        return new EventHappened(what, event.subject(), event.host());
    }

    @Override
    public String action() {
        return "event." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("host", host);
    }
}
