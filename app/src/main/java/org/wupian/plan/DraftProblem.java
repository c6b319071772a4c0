package org.wupian.plan;

import java.util.List;

/// Why a draft cannot be adopted yet (采纳前须处理的问题).
///
/// @param where number of the measure, code of the target, or the name in question; may be empty
public record DraftProblem(Kind kind, String where, List<String> arguments) {

    /// The sentence for each is `plan.problem.<KIND>` in the bundles.
    public enum Kind {
        NO_TITLE,
        NO_MEASURES,
        NUMBER_TWICE,
        NO_NUMBER,
        NUMBER_FORM,
        NO_MEASURE_TITLE,
        NO_LEAD,
        LEAD_IS_CLASS,
        NAME_OPEN,
        TARGET_WITHOUT_MEASURE,
        TARGET_WITHOUT_GOAL,
        TARGET_TWICE
    }

    static DraftProblem of(Kind kind, String where, String... arguments) {
        return new DraftProblem(kind, where, List.of(arguments));
    }
}
