package org.wupian.meeting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.meeting.Matter;
import org.wupian.meeting.MatterStep;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;
import org.wupian.ui.Typed;

/// One major matter with its history.
///
/// @param late the answer is due longer than allowed
/// @param leads the caller assigns and closes it
/// @param answers the caller has to answer it
public record MatterPage(
        Matter matter,
        String reportedBy,
        @Nullable String assignedTo,
        @Nullable String area,
        List<Step> steps,
        boolean late,
        boolean leads,
        boolean answers,
        List<Option> units,
        Typed typed)
        implements Screen {

    @Override
    public int status() {
        return typed.errors().status();
    }

    /// One entry of the history with the names of who acted and who was put in charge.
    public record Step(MatterStep step, String organisation, @Nullable String assignedTo) {}
}
