package org.wupian.enterprise;

import java.time.Instant;

/// Two operators that proved to be one (主体合并).
///
/// @param gone the one that goes by the other's number now
/// @param undone whether they were taken apart again
public record Merge(
        long gone,
        String goneName,
        long kept,
        String keptName,
        String account,
        String reason,
        Instant mergedAt,
        boolean undone) {}
