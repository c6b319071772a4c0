package org.wupian.returns;

import java.util.List;

/// What came of saving or handing in (报送结果).
public sealed interface SubmissionOutcome {

    /// @param findings warnings that were explained, or of a draft all that does not hold
    record Stored(Submission submission, List<Finding> findings) implements SubmissionOutcome {}

    /// Saved as a draft; handed in only when the errors are mended and the warnings explained.
    record Held(Submission submission, List<Finding> findings) implements SubmissionOutcome {}

    /// Somebody else saved meanwhile; nothing was stored.
    record Stale(Submission theirs, Cells own) implements SubmissionOutcome {}
}
