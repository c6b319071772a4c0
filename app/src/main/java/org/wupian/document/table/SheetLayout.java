package org.wupian.document.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// What a sheet says beside its rows (版面): hidden columns and merged cells.
///
/// @param hiddenColumns counted from 0
/// @param merges sorted by their first row
record SheetLayout(BitSet hiddenColumns, List<MergedArea> merges) {

    /// More are not kept: no person merges so many.
    static final int MOST_MERGES = 200_000;

    static final SheetLayout NONE = new SheetLayout(new BitSet(), List.of());

    SheetLayout {
        var sorted = new ArrayList<>(merges);
        sorted.sort(Comparator.comparingInt(MergedArea::top));
        merges = List.copyOf(sorted);
    }

    /// The merged areas that begin in one of these rows.
    List<MergedArea> within(int firstRow, int lastRow) {
        return merges.stream().filter(it -> it.top() >= firstRow && it.top() <= lastRow).toList();
    }
}
