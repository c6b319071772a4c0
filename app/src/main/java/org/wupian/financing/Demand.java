package org.wupian.financing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an enterprise needs money for (融资需求).
///
/// @param operator the enterprise's number in the register
/// @param organisation who asked: the enterprise, or its county or the office for it
public record Demand(
        long id, long operator, String organisation, String county, Terms terms, Instant askedAt) {

    /// What is asked for, and what the register does not know of the enterprise.
    ///
    /// @param area one of the plan's five
    /// @param collateral codes of the pack; null when it was not said
    /// @param taxGrade empty when it was not said
    /// @param registeredOn day of registration (成立日期); null when it was not said
    public record Terms(
            long amountFen,
            int termMonths,
            String purpose,
            String area,
            @Nullable List<String> collateral,
            String taxGrade,
            @Nullable LocalDate registeredOn) {

        public Terms {
            collateral = collateral == null ? null : List.copyOf(collateral);
        }
    }

    public String subject() {
        return "demand/" + id;
    }
}
