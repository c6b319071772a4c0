package org.wupian.document.table;

/// What a row below the header is (行类别). A row of which it is not sure is [#DATA], so that none is
/// lost.
public enum RowKind {
    DATA,
    /// Says of the rows below it what they have in common: 一、高新技术企业; 驿城区（12家）.
    SUBTITLE,
    /// Sums, notes and signatures: 合计, 注：, 填表人：.
    FOOTER,
    /// The header or the title once more, as on each printed page.
    REPEATED_HEADER
}
