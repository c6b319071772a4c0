package org.wupian.audit;

import java.time.Instant;

/// What happened (审计事项), before or after it became a link of the chain.
///
/// @param at to the microsecond, as the database keeps it
/// @param detail further facts as `name=value` lines, sorted by name
public record Entry(
        Instant at,
        String account,
        String organisation,
        String action,
        String subject,
        String detail) {}
