package org.wupian.document.table;

import java.util.Map;

/// How many rows of each kind were handed on (行数核对). Their sum is the number of rows with content
/// below the header.
public record Tally(Map<RowKind, Integer> counts) {

    public Tally {
        counts = Map.copyOf(counts);
    }

    public int of(RowKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
