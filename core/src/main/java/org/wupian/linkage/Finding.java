package org.wupian.linkage;

import java.util.List;

/// Whom a row of a list means (比对结论).
public sealed interface Finding {

    /// Without doubt this one (同一主体).
    record Same(Candidate candidate) implements Finding {}

    /// A person must look (待核实): best first.
    record Review(List<Candidate> candidates) implements Finding {

        public Review {
            candidates = List.copyOf(candidates);
        }
    }

    /// Nobody in the register (新主体).
    ///
    /// @param nearest who looks most like it, with the reasons against; may be empty
    record New(List<Candidate> nearest) implements Finding {

        public New {
            nearest = List.copyOf(nearest);
        }
    }
}
