package org.wupian.lake;

import java.util.List;

/// A view of the schema `fact` (事实视图).
///
/// @param view its name within the schema
record FactView(String view, List<FactColumn> columns) {

    FactView {
        columns = List.copyOf(columns);
    }

    /// As SQL and people name it: `fact.roster_member`.
    String name() {
        return "fact." + view;
    }

    String file() {
        return name() + ".parquet";
    }
}
