package org.wupian.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wupian.plan.reading.Line;
import org.wupian.plan.reading.Note;

/// A plan that was imported or is being changed, until it is adopted (待采纳方案).
///
/// @param name of the file, or the title of the version that is changed
/// @param sha256 of the file's bytes, empty when there is no file
/// @param lines the document's paragraphs
/// @param notes what the reading was unsure of
/// @param written as corrected so far
/// @param names what people decided on names: organisation's code, `class:` code or `-`
/// @param revision goes up with every correction
/// @param adopted number of the version it became, null before
public record Draft(
        long id,
        PlanVersion.Source source,
        String name,
        String sha256,
        List<Line> lines,
        List<Note> notes,
        WrittenPlan written,
        Map<String, String> names,
        int revision,
        Instant createdAt,
        String createdBy,
        Instant editedAt,
        String editedBy,
        @Nullable Integer adopted) {

    /// A correction of one part of what was read (校正): the fields that differ.
    ///
    /// @param what `measure:` and a number, `target:` and a name, `head`, or `names`
    /// @param before empty for a part that is new
    /// @param after empty for a part that was removed
    public record Correction(
            Instant at,
            String account,
            String what,
            Map<String, String> before,
            Map<String, String> after) {}

    /// The file as it was imported.
    public record File(String name, byte[] bytes) {}
}
