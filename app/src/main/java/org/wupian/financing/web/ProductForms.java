package org.wupian.financing.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Area;
import org.wupian.directory.Organisations;
import org.wupian.financing.ProductKinds;
import org.wupian.financing.ProductKinds.Kind;
import org.wupian.financing.ProductTerms;
import org.wupian.financing.RuleFlaw;
import org.wupian.financing.RuleLanguage;
import org.wupian.financing.RuleReading;
import org.wupian.financing.UsualConditions;
import org.wupian.kernel.Money;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Text;

/// Makes terms of what was typed, and says all that is wrong with it (产品填写检查).
@Component
class ProductForms {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final int LONGEST_MONTHS = 600;

    private final ProductKinds kinds;
    private final Organisations organisations;
    private final RuleLanguage language;

    ProductForms(ProductKinds kinds, Organisations organisations, RuleLanguage language) {
        this.kinds = kinds;
        this.organisations = organisations;
        this.language = language;
    }

    /// @throws Invalid when anything is wrong
    ProductTerms terms(ProductForm form) {
        List<FieldError> wrong = new ArrayList<>();
        ProductTerms terms = read(form, wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return terms;
    }

    private ProductTerms read(ProductForm form, List<FieldError> wrong) {
        String name = text("name", form.name(), 60, true, wrong);
        String type = one("type", form.type(), kinds.types(), wrong);
        String area = area(form.area(), wrong);
        long least = money("least", form.least(), false, wrong);
        long most = money("most", form.most(), true, wrong);
        int months = whole("months", form.months(), LONGEST_MONTHS, true, wrong);
        Integer from = rate("rateFrom", form.rateFrom(), wrong);
        Integer to = rate("rateTo", form.rateTo(), wrong);
        LocalDate begins = day("validFrom", form.validFrom(), wrong);
        LocalDate until =
                blank(form.validUntil()) ? null : day("validUntil", form.validUntil(), wrong);
        if (most < least) {
            wrong.add(new FieldError("most", "financing.error.most"));
        }
        if (from != null && to != null && to < from) {
            wrong.add(new FieldError("rateTo", "financing.error.rate.to"));
        }
        if (until != null && until.isBefore(begins)) {
            wrong.add(new FieldError("validUntil", "financing.error.until"));
        }
        return new ProductTerms(
                name,
                type,
                area,
                least,
                most,
                months,
                from,
                to,
                several("guarantees", form.guarantees(), kinds.guarantees(), wrong),
                several("collateral", form.collateral(), kinds.collateral(), wrong),
                text("summary", form.summary(), 500, false, wrong),
                text("materials", form.materials(), 1000, false, wrong),
                text("contact", form.contact(), 100, false, wrong),
                rule(form, least, most, months, wrong),
                begins,
                until);
    }

    private String rule(
            ProductForm form, long least, long most, int months, List<FieldError> wrong) {
        String text = form.rule();
        if (text == null) {
            String rest = Objects.requireNonNullElse(form.rest(), "");
            check("rest", rest, wrong);
            text = conditions(form, rest, wrong).text(least, most, months);
            if (!wrong.isEmpty()) {
                return text;
            }
        }
        String rule = text.replace("\r", "").strip();
        check(form.rule() == null ? "rest" : "rule", rule, wrong);
        return rule;
    }

    private UsualConditions conditions(ProductForm form, String rest, List<FieldError> wrong) {
        return new UsualConditions(
                codes(form.divisions()),
                codes(form.sections()),
                codes(form.sizes()),
                whole("age", form.age(), LONGEST_MONTHS, false, wrong),
                codes(form.rosters()),
                codes(form.taxGrades()),
                several("offered", form.offered(), kinds.collateral(), wrong),
                rest.replace("\r", ""));
    }

    /// What is ticked is a code of ours; what is not is left out.
    private static List<String> codes(@Nullable List<String> ticked) {
        return Objects.requireNonNullElse(ticked, List.<String>of()).stream()
                .filter(it -> it.matches("[A-Za-z0-9-]{1,40}"))
                .distinct()
                .toList();
    }

    private void check(String field, String text, List<FieldError> wrong) {
        if (language.read(text) instanceof RuleReading.Refused refused) {
            refused.flaws().forEach(it -> wrong.add(flaw(field, it)));
        }
    }

    static FieldError flaw(String field, RuleFlaw it) {
        return new FieldError(field, "financing.error.rule", it.line(), it.column(), words(it));
    }

    static String words(RuleFlaw it) {
        return Text.t(it.key(), it.arguments().toArray());
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    private static String text(
            String field,
            @Nullable String typed,
            int longest,
            boolean needed,
            List<FieldError> wrong) {
        String text = Objects.requireNonNullElse(typed, "").replace("\r", "").strip();
        if (text.length() > longest || (needed && text.isEmpty())) {
            wrong.add(new FieldError(field, "financing.error.text", longest));
        }
        return text;
    }

    private static String one(
            String field, @Nullable String typed, List<Kind> among, List<FieldError> wrong) {
        String written = Objects.requireNonNullElse(typed, "").strip();
        return ProductKinds.find(among, written)
                .map(Kind::code)
                .orElseGet(() -> {
                    wrong.add(new FieldError(field, "financing.error.choose", names(among)));
                    return "";
                });
    }

    private String area(@Nullable String typed, List<FieldError> wrong) {
        List<Kind> areas = organisations.areas().stream().map(ProductForms::kind).toList();
        return one("area", typed, areas, wrong);
    }

    static Kind kind(Area it) {
        return new Kind(it.code(), it.name());
    }

    private static List<String> several(
            String field, @Nullable List<String> typed, List<Kind> among, List<FieldError> wrong) {
        Set<String> codes = new LinkedHashSet<>();
        for (String it : Objects.requireNonNullElse(typed, List.<String>of())) {
            if (!it.isBlank()) {
                codes.add(one(field, it, among, wrong));
            }
        }
        return List.copyOf(codes);
    }

    private static String names(List<Kind> among) {
        return String.join("、", among.stream().map(Kind::name).toList());
    }

    private static long money(
            String field, @Nullable String typed, boolean needed, List<FieldError> wrong) {
        String text = plain(typed);
        if (text.isEmpty() && !needed) {
            return 0;
        }
        if (!NUMBER.matcher(text).matches() || (needed && new BigDecimal(text).signum() == 0)) {
            wrong.add(new FieldError(field, "financing.error.money"));
            return 0;
        }
        return Money.ofWan(new BigDecimal(text)).fen();
    }

    private static String plain(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replaceAll("[,，\\s]", "");
    }

    private static int whole(
            String field,
            @Nullable String typed,
            int most,
            boolean needed,
            List<FieldError> wrong) {
        String text = plain(typed);
        if (text.isEmpty() && !needed) {
            return 0;
        }
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > most) {
            wrong.add(new FieldError(field, "financing.error.months", most));
            return 0;
        }
        return Integer.parseInt(text);
    }

    private static @Nullable Integer rate(
            String field, @Nullable String typed, List<FieldError> wrong) {
        String text = plain(typed).replace("%", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,2}(\\.\\d{1,2}0*)?")) {
            wrong.add(new FieldError(field, "financing.error.rate"));
            return null;
        }
        return new BigDecimal(text).movePointRight(2).intValue();
    }

    private static LocalDate day(String field, @Nullable String typed, List<FieldError> wrong) {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(typed, "").strip());
        } catch (DateTimeException _) {
            wrong.add(new FieldError(field, "financing.error.day"));
            return LocalDate.EPOCH;
        }
    }
}
