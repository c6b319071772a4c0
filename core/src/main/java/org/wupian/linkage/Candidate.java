package org.wupian.linkage;

import java.util.List;

/// An operator of the register who may be meant (候选经营主体).
///
/// @param operator its id
/// @param name that of its names that fits best, in normal form
/// @param score 0 to 1000: 900 and more of who is meant without doubt, 500 to 899 of who must be
///   asked about, less of who is another
public record Candidate(
        long operator, String name, NameKind kind, int score, List<Reason> reasons) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }

    Candidate within(int least, int most) {
        int scaled = least + score * (most - least) / 1000;
        return new Candidate(operator, name, kind, scaled, reasons);
    }
}
