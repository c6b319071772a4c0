package org.wupian.roster;

import java.util.Map;
import org.wupian.kernel.Audited;

/// What happens to rosters (名单库事件); all of it belongs into the audit trail.
public sealed interface RosterHappened extends Audited {

    record Defined(String subject) implements RosterHappened {
        @Override
        public String action() {
            return "roster.defined";
        }
    }

    record Imported(String subject, String roster, String sender) implements RosterHappened {
        @Override
        public String action() {
            return "roster.imported";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("roster", roster, "sender", sender);
        }
    }

    record Applied(String subject, String roster, int rows) implements RosterHappened {
        @Override
        public String action() {
            return "roster.applied";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("roster", roster, "rows", Integer.toString(rows));
        }
    }

    record Undone(String subject, String roster) implements RosterHappened {
        @Override
        public String action() {
            return "roster.undone";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("roster", roster);
        }
    }

    /// What was only previewed was given up.
    record GivenUp(String subject, String roster) implements RosterHappened {
        @Override
        public String action() {
            return "roster.given-up";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("roster", roster);
        }
    }

    record RowDecided(String subject, String decision, String reason) implements RosterHappened {
        @Override
        public String action() {
            return "roster.row-decided";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("decision", decision, "reason", reason);
        }
    }

    record EntrySettled(String subject, boolean kept, String reason) implements RosterHappened {
        @Override
        public String action() {
            return kept ? "roster.entry-kept" : "roster.entry-removed";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("reason", reason);
        }
    }

    /// @param host of the address; the rest may hold a secret
    record WebhookSet(String subject, String host) implements RosterHappened {
        @Override
        public String action() {
            return "roster.webhook-set";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("host", host);
        }
    }

    record WebhookRemoved(String subject) implements RosterHappened {
        @Override
        public String action() {
            return "roster.webhook-removed";
        }
    }

    record Asked(String subject, String roster, String organisation) implements RosterHappened {
        @Override
        public String action() {
            return "roster.asked";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("roster", roster, "organisation", organisation);
        }
    }

    record Answered(String subject, boolean accepted) implements RosterHappened {
        @Override
        public String action() {
            return accepted ? "roster.request-accepted" : "roster.request-refused";
        }
    }

    record Published(String subject, String roster, int number) implements RosterHappened {
        @Override
        public String action() {
            return "roster.published";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("version", Integer.toString(number));
        }
    }

    record Pushed(String subject, String roster, int number, int recipients)
            implements RosterHappened {
        @Override
        public String action() {
            return "roster.pushed";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of(
                    "version",
                    Integer.toString(number),
                    "recipients",
                    Integer.toString(recipients));
        }
    }

    record Acknowledged(String subject, String recipient) implements RosterHappened {
        @Override
        public String action() {
            return "roster.acknowledged";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("recipient", recipient);
        }
    }
}
