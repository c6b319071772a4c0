package org.wupian.plan.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wupian.plan.Comparator;
import org.wupian.plan.WrittenPlan;
import org.wupian.ui.FieldError;

/// The form of a target, read and filled in.
final class AimForm {

    private final Map<String, String> form;
    private final List<FieldError> errors = new java.util.ArrayList<>();

    AimForm(Map<String, String> form) {
        this.form = form;
    }

    static String comparatorWord(String sign) {
        return Arrays.stream(Comparator.values())
                .filter(it -> it.sign().equals(sign))
                .findFirst()
                .map(it -> t("plan.comparator." + it.name().toLowerCase(Locale.ROOT)))
                .orElse(sign);
    }

    /// What is asked for: 不低于 300 亿元; 高于各项贷款平均增速.
    static String asked(String sign, @Nullable BigDecimal quantity, String unit, String than) {
        String word = comparatorWord(sign);
        return quantity == null
                ? t("plan.target.asked.than", word, than)
                : t("plan.target.asked", word, quantity, unit);
    }

    static Map<String, String> of(WrittenPlan.Aim it) {
        Map<String, String> form = new HashMap<>();
        form.put("owner", it.measure().isEmpty() ? "goal:" + it.goal() : "measure:" + it.measure());
        form.put("code", it.code());
        form.put("name", it.name());
        form.put("quantity", plain(it.quantity()));
        form.put("unit", it.unit());
        form.put("comparator", it.comparator());
        form.put("than", it.than());
        form.put("year", Integer.toString(it.year()));
        form.put("baseline", plain(it.baseline()));
        form.put("path", path(it.path()));
        return form;
    }

    /// `3=75；6=150`: the month and what is to be reached by its end.
    static String path(Map<Integer, BigDecimal> path) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(path)
                .forEach((month, value) ->
                        text.append(text.isEmpty() ? "" : "；")
                                .append(month)
                                .append('=')
                                .append(value.toPlainString()));
        return text.toString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    List<FieldError> errors() {
        return errors;
    }

    /// @param before the target as it is, null for a new one
    WrittenPlan.Aim read(WrittenPlan.@Nullable Aim before) {
        String owner = field("owner");
        BigDecimal quantity = number("quantity");
        if (field("name").isEmpty()) {
            errors.add(new FieldError("name", "plan.target.error.name"));
        }
        if (quantity == null && field("than").isEmpty()) {
            errors.add(new FieldError("quantity", "plan.target.error.quantity"));
        }
        if (!field("year").matches("20\\d\\d")) {
            errors.add(new FieldError("year", "plan.error.year"));
        }
        boolean measure = owner.startsWith("measure:");
        return new WrittenPlan.Aim(
                field("code"),
                measure ? owner.substring("measure:".length()) : "",
                !measure && owner.matches("goal:\\d{1,4}")
                        ? Integer.parseInt(owner.substring(5))
                        : 0,
                field("name"),
                quantity,
                field("unit"),
                field("comparator").matches(">=|<=|>|<|=") ? field("comparator") : ">=",
                field("than"),
                field("year").matches("20\\d\\d") ? Integer.parseInt(field("year")) : 0,
                number("baseline"),
                path(),
                before != null && before.assumed());
    }

    private Map<Integer, BigDecimal> path() {
        Map<Integer, BigDecimal> path = new HashMap<>();
        for (String step : field("path").split("[;；\\s]+")) {
            if (step.isEmpty()) {
                continue;
            }
            String[] parts = step.split("=", -1);
            if (parts.length == 2
                    && parts[0].matches("0?[1-9]|1[0-2]")
                    && parts[1].matches(NUMBER)) {
                path.put(Integer.valueOf(parts[0]), new BigDecimal(parts[1]));
            } else {
                errors.add(new FieldError("path", "plan.target.error.path", step));
            }
        }
        return path;
    }

    private static final String NUMBER = "-?\\d{1,12}(?:\\.\\d{1,6})?";

    private @Nullable BigDecimal number(String name) {
        String text = field(name).replace(",", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches(NUMBER)) {
            errors.add(new FieldError(name, "plan.actual.error.value"));
            return null;
        }
        return new BigDecimal(text);
    }

    private String field(String name) {
        return form.getOrDefault(name, "").strip();
    }
}
