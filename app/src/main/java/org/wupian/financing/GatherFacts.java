package org.wupian.financing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.eligibility.Attribute;
import org.wupian.eligibility.Facts;
import org.wupian.enterprise.Operator;
import org.wupian.operator.Industries;

/// Gathers what is known of an enterprise and its demand (已知信息归集): the register, the lists of today
/// and what the demand itself says. What nobody said is left out, so that a condition on it cannot
/// be told.
@Component
class GatherFacts {

    private final EnterpriseFactQuery facts;
    private final Clock clock;

    GatherFacts(EnterpriseFactQuery facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    Facts of(Operator it, Demand.Terms demand) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> known = new HashMap<>();
        put(known, UsualAttributes.DIVISION, it.county());
        Optional.ofNullable(it.industry())
                .flatMap(Industries.national()::find)
                .ifPresent(industry -> {
                    put(known, UsualAttributes.INDUSTRY, industry.code());
                    put(known, UsualAttributes.SECTION, industry.section().code());
                });
        put(known, UsualAttributes.SIZE, it.size());
        put(known, UsualAttributes.KIND, kind(it));
        put(known, UsualAttributes.CAPITAL, it.capitalFen());
        put(known, UsualAttributes.ROSTERS, facts.rosters(it.id(), today));
        Map<String, List<String>> tags = facts.tags(it.id());
        List<String> all = new ArrayList<>(facts.tiers(it.id(), today));
        tags.values().forEach(all::addAll);
        put(known, UsualAttributes.TAGS, all);
        put(known, UsualAttributes.CHAINS, tags.getOrDefault("chain", List.of()));
        put(known, UsualAttributes.AMOUNT, demand.amountFen());
        put(known, UsualAttributes.TERM, (long) demand.termMonths());
        put(known, UsualAttributes.COLLATERAL, demand.collateral());
        put(known, UsualAttributes.TAX_GRADE, demand.taxGrade());
        LocalDate registered = demand.registeredOn();
        if (registered != null) {
            put(known, UsualAttributes.AGE, ChronoUnit.MONTHS.between(registered, today));
        }
        return Facts.of(UsualAttributes.ALL, known);
    }

    private static void put(
            Map<String, Object> known, Attribute attribute, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            known.put(attribute.name(), value);
        }
    }

    /// By the name and the first two characters of the code (GB 32100-2015): 92 sole traders, 93
    /// cooperatives, 91 enterprises.
    private static @Nullable String kind(Operator it) {
        if (it.name().endsWith("家庭农场")) {
            return "FAMILY_FARM";
        }
        String code = it.creditCode();
        return switch (code == null ? "" : code.substring(0, 2)) {
            case "91" -> "ENTERPRISE";
            case "92" -> "SOLE_TRADER";
            case "93" -> "COOPERATIVE";
            default -> null;
        };
    }
}
