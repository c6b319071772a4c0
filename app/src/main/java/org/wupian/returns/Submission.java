package org.wupian.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of one form, month and institution (报送).
///
/// @param revision how many times it was handed in
/// @param explanations what the institution says to warnings
/// @param cellReasons why cells came back; where there are any, only these may change
public record Submission(
        long id,
        SubmissionKey key,
        SubmissionState state,
        int version,
        int revision,
        Cells cells,
        Explanations explanations,
        String returnReason,
        Map<String, String> cellReasons,
        Instant editedAt,
        String editedBy,
        @Nullable Instant firstSubmittedAt,
        @Nullable Instant acceptedAt) {

    public Submission {
        cellReasons = Map.copyOf(cellReasons);
    }

    /// Whether the institution may change the cell now.
    public boolean takes(CellKey cell) {
        return state.isOpen()
                && (cellReasons.isEmpty()
                        || cellReasons.keySet().stream()
                                .map(CellKey::parse)
                                .anyMatch(it -> goesWith(it, cell)));
    }

    /// A county's figure that came back takes the sum of all counties with it.
    private static boolean goesWith(CellKey back, CellKey cell) {
        return back.equals(cell) || cell.equals(CellKey.of(back.item()));
    }

    /// Cells that must stay as they are and have another figure among these; one left out stays.
    List<CellKey> locked(Cells typed) {
        return typed.values().entrySet().stream()
                .filter(it -> !takes(it.getKey()) && !isSame(cells.get(it.getKey()), it.getValue()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(CellKey::toString))
                .toList();
    }

    private static boolean isSame(@Nullable BigDecimal known, BigDecimal typed) {
        return known != null && known.compareTo(typed) == 0;
    }

    Submission without(Cells shown) {
        return new Submission(
                id,
                key,
                state,
                version,
                revision,
                shown,
                explanations,
                returnReason,
                cellReasons,
                editedAt,
                editedBy,
                firstSubmittedAt,
                acceptedAt);
    }
}
