package org.wupian.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a correction changes in one part of a draft (校正内容): its fields before and after, only those
/// that differ.
///
/// @param what `measure:` and a number, `target:` and a name, `head` for title, year, goals and
///   safeguards, or `names`
/// @param before empty for a part that is new
/// @param after empty for a part that was removed
record PartChange(String what, Map<String, String> before, Map<String, String> after) {

    static List<PartChange> between(WrittenPlan before, WrittenPlan after) {
        List<PartChange> changes = new ArrayList<>();
        changes.add(of("head", head(before), head(after)));
        changes.addAll(
                parts(
                        before.measures(),
                        after.measures(),
                        it -> "measure:" + it.number(),
                        PartChange::fields));
        changes.addAll(
                parts(
                        before.targets(),
                        after.targets(),
                        it -> "target:" + it.name(),
                        PartChange::fields));
        changes.removeIf(PartChange::isEmpty);
        return changes;
    }

    static PartChange of(String what, Map<String, String> before, Map<String, String> after) {
        return new PartChange(what, without(before, after), without(after, before));
    }

    private boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    /// The fields of one that the other does not have with the same value.
    private static Map<String, String> without(Map<String, String> one, Map<String, String> other) {
        Map<String, String> left = new LinkedHashMap<>(one);
        left.entrySet().removeIf(it -> it.getValue().equals(other.get(it.getKey())));
        return left;
    }

    /// Lists of the same length are compared place by place, so that a part may change its name;
    /// others by name.
    private static <T> List<PartChange> parts(
            List<T> before,
            List<T> after,
            Function<T, String> name,
            Function<T, Map<String, String>> fields) {
        List<PartChange> changes = new ArrayList<>();
        if (before.size() == after.size()) {
            for (int i = 0; i < after.size(); i++) {
                T it = after.get(i);
                changes.add(of(name.apply(it), fields.apply(before.get(i)), fields.apply(it)));
            }
            return changes;
        }
        Map<String, Map<String, String>> old = byName(before, name, fields);
        Map<String, Map<String, String>> fresh = byName(after, name, fields);
        Stream.concat(old.keySet().stream(), fresh.keySet().stream())
                .distinct()
                .forEach(it ->
                        changes.add(
                                of(
                                        it,
                                        old.getOrDefault(it, Map.of()),
                                        fresh.getOrDefault(it, Map.of()))));
        return changes;
    }

    private static <T> Map<String, Map<String, String>> byName(
            List<T> all, Function<T, String> name, Function<T, Map<String, String>> fields) {
        return all.stream()
                .collect(Collectors.toMap(name, fields, (one, _) -> one, LinkedHashMap::new));
    }

    private static Map<String, String> head(WrittenPlan it) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "title", it.title());
        put(fields, "year", Integer.toString(it.year()));
        put(fields, "goals", lines(it.goals()));
        put(fields, "safeguards", lines(it.safeguards()));
        return fields;
    }

    private static String lines(List<WrittenPlan.Text> texts) {
        return texts.stream()
                .map(it ->
                        it.text().isEmpty() || it.text().equals(it.title())
                                ? it.title()
                                : it.title() + "：" + it.text())
                .collect(Collectors.joining("；"));
    }

    private static Map<String, String> fields(WrittenPlan.Item it) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "number", it.number());
        put(fields, "area", it.area());
        put(fields, "title", it.title());
        put(fields, "summary", it.summary());
        put(fields, "text", it.text());
        put(fields, "deadline", it.deadline());
        put(fields, "lead", String.join("、", it.lead()));
        put(fields, "supporting", String.join("、", it.supporting()));
        put(fields, "parts", parts(it.parts()));
        return fields;
    }

    private static String parts(List<WrittenPlan.Part> parts) {
        return parts.stream()
                .map(it ->
                        it.work()
                                + "："
                                + Stream.concat(it.lead().stream(), it.supporting().stream())
                                        .collect(Collectors.joining("、")))
                .collect(Collectors.joining("；"));
    }

    private static Map<String, String> fields(WrittenPlan.Aim it) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "measure", it.measure());
        put(fields, "goal", it.goal() == 0 ? "" : Integer.toString(it.goal()));
        put(fields, "name", it.name());
        put(fields, "comparator", it.comparator());
        put(fields, "quantity", plain(it.quantity()));
        put(fields, "unit", it.unit());
        put(fields, "than", it.than());
        put(fields, "year", Integer.toString(it.year()));
        put(fields, "baseline", plain(it.baseline()));
        put(
                fields,
                "path",
                new TreeMap<>(it.path())
                        .entrySet().stream()
                                .map(step -> step.getKey() + "=" + plain(step.getValue()))
                                .collect(Collectors.joining("；")));
        return fields;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /// A field without a value is none; drafts from outside may leave texts out.
    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }
}
