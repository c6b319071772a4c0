package org.wupian.meeting;

import java.util.Map;
import org.wupian.kernel.Audited;

/// What happens to meetings, decisions, actions, matters and filings (会商督办事件); all of it belongs
/// into the audit trail.
public sealed interface Happened extends Audited {

    record MeetingCalled(String subject, String host) implements Happened {
        @Override
        public String action() {
            return "meeting.called";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("host", host);
        }
    }

    record MeetingChanged(String subject) implements Happened {
        @Override
        public String action() {
            return "meeting.changed";
        }
    }

    record MinutesWritten(String subject, int version) implements Happened {
        @Override
        public String action() {
            return "meeting.minutes";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("version", Integer.toString(version));
        }
    }

    record MeetingHeld(String subject) implements Happened {
        @Override
        public String action() {
            return "meeting.held";
        }
    }

    record MeetingCancelled(String subject, String reason) implements Happened {
        @Override
        public String action() {
            return "meeting.cancelled";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("reason", reason);
        }
    }

    record DecisionTaken(String subject, int number, int actions) implements Happened {
        @Override
        public String action() {
            return "decision.taken";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("number", Integer.toString(number), "actions", Integer.toString(actions));
        }
    }

    record ActionDone(String subject, String owner) implements Happened {
        @Override
        public String action() {
            return "action.done";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("owner", owner);
        }
    }

    record ActionReopened(String subject, String owner) implements Happened {
        @Override
        public String action() {
            return "action.reopened";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("owner", owner);
        }
    }

    /// A major matter took a step: reported, assigned, escalated, answered or closed.
    record MatterMoved(String subject, MatterState step, String assignedTo) implements Happened {
        @Override
        public String action() {
            return "matter." + step.name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public Map<String, String> detail() {
            return assignedTo.isEmpty() ? Map.of() : Map.of("assignedTo", assignedTo);
        }
    }

    record PolicyFiled(String subject, String organisation, String number) implements Happened {
        @Override
        public String action() {
            return "filing.filed";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("organisation", organisation, "number", number);
        }
    }

    record FilingWithdrawn(String subject, String organisation) implements Happened {
        @Override
        public String action() {
            return "filing.withdrawn";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("organisation", organisation);
        }
    }
}
