package org.wupian.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is responsible for a measure (责任分工), and until when, as one unit clause says it.
///
/// @param lead units that answer for it
/// @param supporting all others, in order
/// @param deadlineText the words about time, null when there are none
/// @param line where the clause begins
record Duties(List<String> lead, List<String> supporting, @Nullable String deadlineText, int line) {

    static final Duties NONE = new Duties(List.of(), List.of(), null, 0);

    boolean isEmpty() {
        return lead.isEmpty() && supporting.isEmpty();
    }

    /// With units the document names once for all measures.
    Duties with(List<String> everybody) {
        List<String> all = new ArrayList<>(supporting);
        everybody.stream().filter(it -> !lead.contains(it) && !all.contains(it)).forEach(all::add);
        return new Duties(lead, all, deadlineText, line);
    }
}
