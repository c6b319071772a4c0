package org.wupian.synth;

/// How a list is laid out (名单版式).
public enum ListStyle {
    /// A title, the header, the rows.
    PLAIN,
    /// Also who filled it in, serial numbers, a total and a note below.
    OFFICIAL,
    /// A header of two rows with groups of columns.
    GROUPED,
    /// A line with its name before the rows of each county, each counted anew.
    BY_COUNTY
}
