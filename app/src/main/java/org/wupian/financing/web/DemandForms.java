package org.wupian.financing.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Area;
import org.wupian.directory.Organisations;
import org.wupian.financing.Demand;
import org.wupian.financing.ProductKinds;
import org.wupian.financing.Products;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Checks what is sent of a demand (融资需求填报检查).
@Component
class DemandForms {

    private static final long MOST_FEN = 10_000_000_000_000L;
    private static final int MOST_MONTHS = 600;
    private static final int LONGEST = 500;
    private static final Set<String> GRADES = Set.of("", "A", "B", "M", "C", "D");

    private final Organisations organisations;
    private final ProductKinds kinds;
    private final Products products;

    DemandForms(Organisations organisations, ProductKinds kinds, Products products) {
        this.organisations = organisations;
        this.kinds = kinds;
        this.products = products;
    }

    /// @throws Invalid when something is missing or cannot be so
    Demand.Terms terms(
            @Nullable Long amountFen,
            @Nullable Integer termMonths,
            @Nullable String purpose,
            @Nullable String area,
            @Nullable List<String> collateral,
            @Nullable String taxGrade,
            @Nullable String registeredOn) {
        List<FieldError> wrong = new ArrayList<>();
        long amount = Objects.requireNonNullElse(amountFen, 0L);
        require(
                amount > 0 && amount <= MOST_FEN,
                "amountFen",
                "financing.error.demand.amount",
                wrong);
        int term = Objects.requireNonNullElse(termMonths, 0);
        require(
                term > 0 && term <= MOST_MONTHS,
                "termMonths",
                "financing.error.months",
                wrong,
                MOST_MONTHS);
        String what = Objects.requireNonNullElse(purpose, "").strip();
        require(
                !what.isEmpty() && what.length() <= LONGEST,
                "purpose",
                "financing.error.text",
                wrong,
                LONGEST);
        List<String> areas = organisations.areas().stream().map(Area::code).toList();
        String of = Objects.requireNonNullElse(area, "");
        require(
                areas.contains(of),
                "area",
                "financing.error.choose",
                wrong,
                String.join("、", areas));
        List<String> known = kinds.collateral().stream().map(ProductKinds.Kind::code).toList();
        require(
                collateral == null || known.containsAll(collateral),
                "collateral",
                "financing.error.choose",
                wrong,
                String.join("、", known));
        String grade = Objects.requireNonNullElse(taxGrade, "").strip();
        require(GRADES.contains(grade), "taxGrade", "financing.error.choose", wrong, "A、B、M、C、D");
        LocalDate day = day(Objects.requireNonNullElse(registeredOn, ""), wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Demand.Terms(amount, term, what, of, collateral, grade, day);
    }

    private @Nullable LocalDate day(String typed, List<FieldError> wrong) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            require(
                    !day.isAfter(products.today()),
                    "registeredOn",
                    "financing.error.demand.registered",
                    wrong);
            return day;
        } catch (DateTimeException _) {
            wrong.add(new FieldError("registeredOn", "financing.error.day"));
            return null;
        }
    }

    private static void require(
            boolean holds, String field, String key, List<FieldError> wrong, Object... arguments) {
        if (!holds) {
            wrong.add(new FieldError(field, key, arguments));
        }
    }
}
