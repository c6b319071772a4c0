package org.wupian.plan.web;

import java.util.List;
import org.wupian.plan.Draft;
import org.wupian.plan.WrittenPlan;
import org.wupian.plan.reading.Line;
import org.wupian.ui.Errors;
import org.wupian.ui.Screen;

/// One measure of a draft to be corrected, beside the lines it was read from.
///
/// @param index of the measure from 0; -1 for a new one
public record ItemPage(Draft draft, int index, WrittenPlan.Item item, Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    public String path() {
        return "/plans/drafts/%d/measures/%s".formatted(draft.id(), index < 0 ? "new" : index);
    }

    /// Its parts with units of their own, one a line.
    public String parts() {
        return PartLines.written(item.parts());
    }

    /// The document's lines from the measure's heading to the next measure's.
    public List<Line> lines() {
        List<WrittenPlan.Item> all = draft.written().measures();
        int next =
                index >= 0 && index + 1 < all.size()
                        ? all.get(index + 1).line()
                        : Integer.MAX_VALUE;
        int to = next > item.line() ? next : item.line() + 1;
        return item.line() == 0
                ? List.of()
                : draft.lines().stream()
                        .filter(it -> it.number() >= item.line() && it.number() < to)
                        .limit(12)
                        .toList();
    }
}
