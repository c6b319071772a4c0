package org.wupian.synth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wupian.kernel.Pack;

/// Who takes part (参与单位): the pack's units, with invented banks and insurers in place of its own,
/// and what each owes by the plan.
final class Cast {

    static final Set<String> REPLACED = Set.of("bank", "insurer", "enterprise");

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, List<String>> classes = new HashMap<>();
    private final Map<String, List<String>> towns = new HashMap<>();
    private final List<Measure> measures = new ArrayList<>();

    record Unit(String code, String name, String kind) {}

    /// @param units each once, the lead first
    record Measure(String number, String area, String title, List<String> units) {

        String lead() {
            return units.get(0);
        }

        /// The title in quotation marks; those inside it become single ones.
        String quoted() {
            return "“" + title.replace('“', '‘').replace('”', '’') + "”";
        }
    }

    Cast(Pack pack, List<SyntheticUnit> invented) {
        for (Pack.Row row : pack.rows("units.csv")) {
            if (!REPLACED.contains(row.text("kind"))) {
                Unit unit = new Unit(row.text("code"), row.text("name"), row.text("kind"));
                units.put(unit.code(), unit);
                codes.put(unit.name(), unit.code());
                row.list("aliases").forEach(it -> codes.putIfAbsent(it, unit.code()));
            }
        }
        invented.forEach(it -> units.put(it.code(), new Unit(it.code(), it.name(), it.kind())));
        for (Pack.Row row : pack.rows("classes.csv")) {
            List<String> members = ofKinds(row.list("kinds"));
            classes.put(row.text("name"), members);
            row.list("aliases").forEach(it -> classes.putIfAbsent(it, members));
        }
        for (Pack.Row row : pack.rows("townships.csv")) {
            towns.computeIfAbsent(row.text("division"), it -> new ArrayList<>())
                    .add(row.text("name"));
        }
        for (Pack.Row row : pack.rows("measures.csv")) {
            measures.add(
                    new Measure(
                            row.text("number"),
                            row.text("area"),
                            row.text("title"),
                            resolve(row.list("units"))));
        }
    }

    List<Measure> measures() {
        return measures;
    }

    Measure measure(String number) {
        return measures.stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no measure " + number));
    }

    Unit unit(String code) {
        Unit unit = units.get(code);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + code);
        }
        return unit;
    }

    List<Unit> units() {
        return List.copyOf(units.values());
    }

    List<String> ofKinds(List<String> kinds) {
        return units.values().stream()
                .filter(it -> kinds.contains(it.kind()))
                .map(Unit::code)
                .toList();
    }

    /// Townships of a county, or of any county for a unit without its own.
    List<String> towns(String unit) {
        List<String> own = towns.get(unit);
        if (own != null) {
            return own;
        }
        List<String> all = towns.values().stream().flatMap(List::stream).sorted().toList();
        return all.isEmpty() ? List.of(unit(unit).name()) : all;
    }

    private List<String> resolve(List<String> names) {
        Set<String> resolved = new LinkedHashSet<>();
        for (String name : names) {
            String code = codes.get(name);
            if (code != null) {
                resolved.add(code);
            } else {
                resolved.addAll(classes.getOrDefault(name, List.of()));
            }
        }
        return List.copyOf(resolved);
    }
}
