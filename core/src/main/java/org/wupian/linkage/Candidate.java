package org.wupian.linkage;

import java.util.List;

/// An operator of the register who may be meant (候选经营主体).
///
/// @param operator its id
/// @param name that of its names that fits best, in normal form
/// @param score 0 to 1000, for the order; 1000 is a name and place without doubt
public record Candidate(
        long operator, String name, NameKind kind, int score, List<Reason> reasons) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
