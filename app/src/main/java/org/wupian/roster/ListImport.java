package org.wupian.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that was sent for a roster (名单导入), previewed and then applied.
///
/// @param source code of the list it is
/// @param sender unit it belongs to
/// @param sha256 by which the file is kept
/// @param asOf the day the list is of
/// @param complete the list is the whole of its source: what is not on it leaves
/// @param atOnce applied as soon as it is read
/// @param declared an enterprise says it of itself
/// @param progress rows read so far, while it runs
/// @param base how often the roster and the register had been changed when the preview was made
/// @param failure message key: why it was not read, or not applied while it is READY; null when
///   nothing failed
public record ListImport(
        long id,
        String roster,
        String source,
        String sender,
        String account,
        String fileName,
        String sha256,
        LocalDate asOf,
        boolean complete,
        boolean atOnce,
        boolean declared,
        State state,
        long progress,
        long base,
        List<ReadSheet> sheets,
        Counts counts,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt) {

    /// Ends the name of a source that is an enterprise's own word.
    static final String DECLARED = "/declared";

    public ListImport {
        sheets = List.copyOf(sheets);
    }

    /// How far it is.
    public enum State {
        /// Is being read.
        RUNNING,
        /// Waits until a person has said which column is which.
        MAPPING,
        /// Can be looked at and applied.
        READY,
        APPLIED,
        UNDONE,
        FAILED
    }

    /// What becomes of its rows; the six sum to the rows.
    ///
    /// @param leaving entries that leave because a complete list has them no more
    public record Counts(
            int rows,
            int added,
            int updated,
            int unchanged,
            int duplicate,
            int review,
            int rejected,
            int leaving) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

        /// Whether applying changes anything.
        public boolean changesNothing() {
            return added + updated + leaving == 0;
        }
    }

    public String subject() {
        return "import/" + id;
    }

    public boolean is(State first, State... others) {
        return state == first || List.of(others).contains(state);
    }

    /// It has been read, and below the heads stands nothing.
    public boolean isWithoutRows() {
        return state == State.READY && counts.rows() == 0;
    }

    /// Who said what it says, for the register of operators.
    String claimant() {
        return roster + "/" + source + "/" + sender + (declared ? DECLARED : "");
    }
}
