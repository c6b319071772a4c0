package org.wupian.enterprise;

import java.util.Map;
import org.wupian.kernel.Audited;

/// What people do with the register of operators (主体事件); all of it belongs into the audit trail.
public sealed interface OperatorHappened extends Audited {

    record Merged(String subject, long kept, String reason) implements OperatorHappened {
        @Override
        public String action() {
            return "enterprise.merged";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("kept", Long.toString(kept), "reason", reason);
        }
    }

    record Separated(String subject, long from, String reason) implements OperatorHappened {
        @Override
        public String action() {
            return "enterprise.separated";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("from", Long.toString(from), "reason", reason);
        }
    }

    record Overruled(String subject, String attribute, String reason) implements OperatorHappened {
        @Override
        public String action() {
            return "enterprise.overruled";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("attribute", attribute, "reason", reason);
        }
    }

    /// The people of an organisation stand for the operator.
    record Owned(String subject, String organisation) implements OperatorHappened {
        @Override
        public String action() {
            return "enterprise.owned";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("organisation", organisation);
        }
    }

    /// The lists count again instead of a person's word.
    record Followed(String subject, String attribute) implements OperatorHappened {
        @Override
        public String action() {
            return "enterprise.followed";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("attribute", attribute);
        }
    }

    /// Somebody looked at how a person of the operator can be reached.
    record ContactSeen(String subject) implements OperatorHappened {
        @Override
        public String action() {
            return "enterprise.contact-seen";
        }
    }
}
