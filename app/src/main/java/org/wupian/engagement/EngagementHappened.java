package org.wupian.engagement;

import java.util.Locale;
import java.util.Map;
import org.wupian.kernel.Audited;

/// What happens to engagements (走访对接事件); all of it belongs into the audit trail.
public sealed interface EngagementHappened extends Audited {

    /// Engagements followed a version of a list.
    record Opened(String subject, int opened, int ended) implements EngagementHappened {
        @Override
        public String action() {
            return "engagement.opened";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("opened", Integer.toString(opened), "ended", Integer.toString(ended));
        }
    }

    record Recorded(String subject, Step.Kind kind) implements EngagementHappened {
        @Override
        public String action() {
            return "engagement.recorded";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("step", kind.name().toLowerCase(Locale.ROOT));
        }
    }

    record Withdrawn(String subject, Step.Kind kind, String reason) implements EngagementHappened {
        @Override
        public String action() {
            return "engagement.withdrawn";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("step", kind.name().toLowerCase(Locale.ROOT), "reason", reason);
        }
    }

    record Filed(String subject, String name) implements EngagementHappened {
        @Override
        public String action() {
            return "engagement.filed";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("file", name);
        }
    }

    /// Steps were recorded by workbook.
    record SheetTaken(String subject, int steps) implements EngagementHappened {
        @Override
        public String action() {
            return "engagement.sheet";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("steps", Integer.toString(steps));
        }
    }

    record Assigned(String subject, String unit, int engagements) implements EngagementHappened {
        @Override
        public String action() {
            return "engagement.assigned";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("unit", unit, "engagements", Integer.toString(engagements));
        }
    }
}
