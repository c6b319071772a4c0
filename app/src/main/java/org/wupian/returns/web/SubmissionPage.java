package org.wupian.returns.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisation;
import org.wupian.directory.People;
import org.wupian.returns.Explanations;
import org.wupian.returns.Finding;
import org.wupian.returns.Form;
import org.wupian.returns.Submission;
import org.wupian.returns.SubmissionKey;
import org.wupian.returns.SubmissionState;
import org.wupian.returns.SubmissionStep;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// One form of one institution and month: to fill in, to review, to read (报送表).
///
/// @param submission null while nothing was begun
/// @param lines the whole institution's figures
/// @param counties rows of counties, each with its cells in the items' order
/// @param explanations as typed
/// @param differences from what was accepted before, null when there is nothing to compare with
/// @param writes the caller may fill it in now
/// @param reviews the caller may take or return it now
/// @param stale somebody else saved meanwhile; what was typed is in the form
public record SubmissionPage(
        SubmissionKey key,
        Form form,
        String organisation,
        @Nullable Submission submission,
        List<GridLine> lines,
        List<CountyLine> counties,
        List<Finding> findings,
        Explanations explanations,
        @Nullable DifferenceLines differences,
        List<SubmissionStep> steps,
        People people,
        boolean writes,
        boolean reviews,
        boolean stale,
        Errors errors)
        implements Screen {

    /// A county's cells (分县区行).
    public record CountyLine(Organisation county, List<GridLine> cells) {}

    @Override
    public int status() {
        return stale ? 409 : errors.status();
    }

    public int version() {
        return submission == null ? 0 : submission.version();
    }

    /// Whether it can be sent back: handed in, or accepted and to be unlocked.
    public boolean returnable() {
        return reviews && submission != null && submission.state().isReceived();
    }

    public boolean acceptable() {
        return reviews && submission != null && submission.state() == SubmissionState.SUBMITTED;
    }

    /// Whether what was said to the finding is of its figures; of what was handed in before it was
    /// kept of which, it is.
    public boolean explains(Finding finding) {
        boolean closed = submission != null && submission.state().isReceived();
        return explanations.cover(finding) || closed && !explanations.text(finding).isEmpty();
    }

    /// How many figures of the whole institution were not reported.
    public long missing() {
        return lines.stream().filter(it -> it.now() == null).count();
    }

    public List<GridLine> group(String name) {
        return lines.stream().filter(it -> it.item().group().equals(name)).toList();
    }

    public List<String> groups() {
        return lines.stream().map(it -> it.item().group()).distinct().toList();
    }
}
