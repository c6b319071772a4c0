package org.wupian.kernel;

import java.util.Map;

/// An event that belongs into the audit trail (审计事项). Whoever changes something publishes it; only
/// `audit` listens.
public interface Audited {

    /// What happened, as a stable word of the form `progress.submitted`.
    String action();

    /// What it happened to, as `progress/2026-10/7/science`.
    String subject();

    /// Further facts, without personal data.
    default Map<String, String> detail() {
        return Map.of();
    }
}
