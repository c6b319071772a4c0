package org.wupian.financing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a bank says of a product (产品要素).
///
/// @param type code of the pack's product type
/// @param area code of the area of the plan
/// @param months longest term
/// @param rateFrom yearly rate in basis points, null when it is not said
/// @param rateTo not below `rateFrom`, null when it is not said
/// @param guarantees codes of the pack's guarantee modes
/// @param collateral codes of the pack's collateral types
/// @param rule text in the language of [RuleLanguage], empty when anybody may apply
/// @param validUntil last day, null when none is set
public record ProductTerms(
        String name,
        String type,
        String area,
        long leastFen,
        long mostFen,
        int months,
        @Nullable Integer rateFrom,
        @Nullable Integer rateTo,
        List<String> guarantees,
        List<String> collateral,
        String summary,
        String materials,
        String contact,
        String rule,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public ProductTerms {
        guarantees = List.copyOf(guarantees);
        collateral = List.copyOf(collateral);
    }
}
