package org.wupian.roster.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wupian.roster.Roster;
import org.wupian.ui.FieldError;

/// Sources and key figures of a roster as text, one a line, and its tiers (来源、关键指标和类别填写).
final class RosterParts {

    private static final int SOURCE = 5;
    private static final int LONGEST = 60;
    private static final int MOST_MISSED = 12;
    private static final int LONGEST_TIER = 20;

    private RosterParts() {}

    static String text(List<Roster.Source> sources) {
        return sources.stream()
                .map(it ->
                        String.join(
                                "：",
                                it.code(),
                                it.name(),
                                Integer.toString(it.months()),
                                it.tier(),
                                String.join("、", it.signs())))
                .collect(Collectors.joining("\n"));
    }

    static String figures(List<Roster.KeyFigure> figures) {
        return figures.stream()
                .map(it -> it.unit().isEmpty() ? it.name() : it.name() + "：" + it.unit())
                .collect(Collectors.joining("\n"));
    }

    /// Code, name, months, tier and words that tell it; what comes last may be left out.
    ///
    /// @param inUse codes of sources that entries still have
    static List<Roster.Source> sources(String typed, Set<String> inUse, List<FieldError> wrong) {
        List<Roster.Source> sources = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (String line : lines(typed)) {
            String[] parts = Arrays.copyOf(line.split("[:：]", SOURCE), SOURCE);
            for (int i = 0; i < SOURCE; i++) {
                parts[i] = Objects.requireNonNullElse(parts[i], "").strip();
            }
            boolean right =
                    parts[0].matches("[a-z][a-z0-9-]{1,39}")
                            && !parts[0].equals(Roster.GENERAL)
                            && isName(parts[1])
                            && parts[2].matches("\\d{0,3}")
                            && codes.add(parts[0]);
            if (right) {
                int months = parts[2].isEmpty() ? 0 : Integer.parseInt(parts[2]);
                sources.add(
                        new Roster.Source(parts[0], parts[1], words(parts[4]), months, parts[3]));
            } else {
                wrong.add(new FieldError("sources", "roster.error.sourceLine", line));
            }
        }
        inUse.stream()
                .filter(it -> !codes.contains(it) && wrong.isEmpty())
                .forEach(it -> wrong.add(new FieldError("sources", "roster.error.sourceUsed", it)));
        return sources;
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.split("[,，、;；]"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST;
    }

    /// Name and unit; the unit may be left out.
    static List<Roster.KeyFigure> figures(String typed, List<FieldError> wrong) {
        List<Roster.KeyFigure> figures = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String line : lines(typed)) {
            String[] parts = line.split("[:：]", 2);
            String name = parts[0].strip();
            if (isName(name) && names.add(name)) {
                figures.add(new Roster.KeyFigure(name, parts.length < 2 ? "" : parts[1].strip()));
            } else {
                wrong.add(new FieldError("figures", "roster.error.figureLine", line));
            }
        }
        return figures;
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    /// How often key figures are reported: every month or quarter.
    static Roster.@Nullable Cadence cadence(String typed, List<FieldError> wrong) {
        return switch (typed) {
            case "MONTHLY" -> Roster.Cadence.MONTHLY;
            case "QUARTERLY" -> Roster.Cadence.QUARTERLY;
            default -> {
                wrong.add(new FieldError("figuresCadence", "roster.error.figuresCadence"));
                yield null;
            }
        };
    }

    static int missed(int typed, List<FieldError> wrong) {
        if (typed < 0 || typed > MOST_MISSED) {
            wrong.add(new FieldError("missedReturns", "roster.error.missedReturns", MOST_MISSED));
        }
        return typed;
    }

    /// Each once, and none that reads as two.
    static List<String> tiers(List<String> typed, List<FieldError> wrong) {
        List<String> tiers = typed.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
        tiers.stream()
                .filter(it ->
                        it.length() > LONGEST_TIER
                                || it.matches(".*[|;；、,，].*")
                                || Collections.frequency(tiers, it) > 1)
                .distinct()
                .forEach(it -> wrong.add(new FieldError("tiers", "roster.error.tier", it)));
        return tiers;
    }
}
