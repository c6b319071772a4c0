package org.wupian.financing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wupian.financing.ProductTerms;
import org.wupian.financing.UsualConditions;
import org.wupian.kernel.Money;

/// What is typed of a product (产品填写): amounts in 万元, rates in %, and either the conditions as
/// fields or the whole text of the rule.
///
/// @param version the one that is being changed
/// @param rule the whole text; the fields of conditions are not looked at then
public record ProductForm(
        @Nullable Integer version,
        @Nullable String name,
        @Nullable String type,
        @Nullable String area,
        @Nullable String least,
        @Nullable String most,
        @Nullable String months,
        @Nullable String rateFrom,
        @Nullable String rateTo,
        @Nullable List<String> guarantees,
        @Nullable List<String> collateral,
        @Nullable String summary,
        @Nullable String materials,
        @Nullable String contact,
        @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable List<String> divisions,
        @Nullable List<String> sections,
        @Nullable List<String> sizes,
        @Nullable String age,
        @Nullable List<String> rosters,
        @Nullable List<String> taxGrades,
        @Nullable List<String> offered,
        @Nullable String rest,
        @Nullable String rule) {

    static ProductForm empty(LocalDate today) {
        return new ProductForm(
                null,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                "",
                "",
                "",
                today.toString(),
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                null);
    }

    static ProductForm of(int version, ProductTerms it) {
        UsualConditions asks = UsualConditions.of(it);
        return new ProductForm(
                version,
                it.name(),
                it.type(),
                it.area(),
                wan(it.leastFen()),
                wan(it.mostFen()),
                Integer.toString(it.months()),
                percent(it.rateFrom()),
                percent(it.rateTo()),
                it.guarantees(),
                it.collateral(),
                it.summary(),
                it.materials(),
                it.contact(),
                it.validFrom().toString(),
                Objects.toString(it.validUntil(), ""),
                asks.divisions(),
                asks.sections(),
                asks.sizes(),
                asks.age() == 0 ? "" : Integer.toString(asks.age()),
                asks.rosters(),
                asks.taxGrades(),
                asks.collateral(),
                asks.rest(),
                null);
    }

    static String wan(long fen) {
        return new Money(fen).wan().toPlainString();
    }

    static String percent(@Nullable Integer basisPoints) {
        return basisPoints == null
                ? ""
                : BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }

    public String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    public boolean has(@Nullable List<String> values, String code) {
        return values != null && values.contains(code);
    }
}
