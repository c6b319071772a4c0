package org.wupian.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.plan.Draft;
import org.wupian.plan.DraftProblem;
import org.wupian.plan.PlanDifference;
import org.wupian.plan.UnitDecision;
import org.wupian.plan.reading.Note;
import org.wupian.ui.Errors;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;

/// A plan that was read or is being changed: its words beside the document, its names, the way to
/// adopt it.
///
/// @param notes those nobody looked at yet
/// @param choices whom a name may stand for
/// @param difference to the plan in force, null when there is none
/// @param edits the caller may correct it
public record DraftPage(
        Draft draft,
        Listing<?> measures,
        Listing<?> targets,
        List<UnitDecision> names,
        List<DraftProblem> problems,
        @Nullable PlanDifference difference,
        List<Draft.Correction> corrections,
        List<Note> notes,
        List<Option> choices,
        boolean edits,
        Organisations organisations,
        People people,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    public String path() {
        return "/plans/drafts/" + draft.id();
    }

    public List<UnitDecision> open() {
        return names.stream().filter(UnitDecision.Open.class::isInstance).toList();
    }

    /// Whether a line of the document has something to look at.
    public boolean marked(int line) {
        return notes.stream().anyMatch(it -> it.line() == line && it.level() != Note.Level.HINT);
    }

    public List<Note> loud() {
        return notes.stream().filter(it -> it.level() != Note.Level.HINT).toList();
    }

    public List<Note> quiet() {
        return notes.stream().filter(it -> it.level() == Note.Level.HINT).toList();
    }

    /// The choice that is in force for a name.
    public static String choice(UnitDecision decision) {
        return switch (decision) {
            case UnitDecision.Unit it -> it.organisation().code();
            case UnitDecision.Several it -> "class:" + it.code();
            case UnitDecision.Nobody _ -> "-";
            case UnitDecision.Open _ -> "";
        };
    }
}
