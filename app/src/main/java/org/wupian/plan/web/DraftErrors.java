package org.wupian.plan.web;

import java.util.Locale;
import org.wupian.plan.DraftProblem;
import org.wupian.ui.FieldError;

/// What stands in the way of adopting, as errors of a form.
final class DraftErrors {

    private DraftErrors() {}

    static FieldError of(DraftProblem it) {
        String key = it.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FieldError("", "plan.problem." + key, it.arguments().toArray());
    }
}
