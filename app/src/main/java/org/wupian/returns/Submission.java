package org.wupian.returns;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of one form, month and institution (报送).
///
/// @param revision how many times it was handed in
/// @param explanations what the institution says to a warning, by [Finding#key]
/// @param cellReasons why cells came back; where there are any, only these may change
public record Submission(
        long id,
        SubmissionKey key,
        SubmissionState state,
        int version,
        int revision,
        Cells cells,
        Map<String, String> explanations,
        String returnReason,
        Map<String, String> cellReasons,
        Instant editedAt,
        String editedBy,
        @Nullable Instant firstSubmittedAt,
        @Nullable Instant acceptedAt) {

    public Submission {
        explanations = Map.copyOf(explanations);
        cellReasons = Map.copyOf(cellReasons);
    }

    /// Whether the institution may change the cell now.
    public boolean takes(CellKey cell) {
        return state.isOpen()
                && (cellReasons.isEmpty() || cellReasons.containsKey(cell.toString()));
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
