package org.wupian.engagement;

import java.util.Map;
import org.wupian.kernel.Audited;

/// What happens to events (对接活动事件); all of it belongs into the audit trail.
public record EventHappened(String action, String subject, Map<String, String> detail)
        implements Audited {

    public EventHappened {
        detail = Map.copyOf(detail);
    }

    static EventHappened of(String what, MatchingEvent event) {
        return new EventHappened("event." + what, event.subject(), Map.of("host", event.host()));
    }
}
