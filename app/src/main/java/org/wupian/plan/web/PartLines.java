package org.wupian.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wupian.plan.WrittenPlan;

/// The parts of a measure as lines of a form (分项责任): `分项内容 | 牵头单位 | 责任单位；责任单位`.
final class PartLines {

    private static final String BETWEEN = " | ";
    private static final String NAMES = "；";

    private PartLines() {}

    static String written(List<WrittenPlan.Part> parts) {
        List<String> lines =
                parts.stream()
                        .map(it ->
                                String.join(
                                        BETWEEN,
                                        it.work(),
                                        String.join(NAMES, it.lead()),
                                        String.join(NAMES, it.supporting())))
                        .map(String::strip)
                        .toList();
        return String.join("\n", lines);
    }

    /// Whether every line names a part and at least one unit.
    static boolean areRight(String lines) {
        return read(lines).stream()
                .allMatch(it ->
                        !it.work().isEmpty()
                                && it.work().length() <= 200
                                && !(it.lead().isEmpty() && it.supporting().isEmpty()));
    }

    static List<WrittenPlan.Part> read(String lines) {
        List<WrittenPlan.Part> parts = new ArrayList<>();
        for (String line : lines.split("\n")) {
            if (!line.isBlank()) {
                String[] fields = line.split("[|｜]", -1);
                parts.add(
                        new WrittenPlan.Part(
                                fields[0].strip(), names(fields, 1), names(fields, 2)));
            }
        }
        return List.copyOf(parts);
    }

    private static List<String> names(String[] fields, int place) {
        return place >= fields.length
                ? List.of()
                : Arrays.stream(fields[place].split("[；;]"))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList();
    }
}
