package org.wupian.spark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wupian.formula.Part;

/// Whose sums are whose (归集), by what stands in the rows alone: the city, each institution, each
/// county, chain or cluster. A county that reports itself is an institution here; groups and
/// medians are made where the directory is.
final class Subjects {

    /// @param by city, institution or place
    /// @param id empty for the city; of a chain or cluster as in `chain:<name>`
    record Subject(String by, String id) {}

    private Subjects() {}

    static Map<Subject, List<Part>> of(List<Part> parts) {
        Map<Subject, List<Part>> all = new LinkedHashMap<>();
        List<Part> whole = parts.stream().filter(it -> it.county().isEmpty()).toList();
        all.put(new Subject("city", ""), whole);
        ids(whole.stream().map(Part::organisation).collect(Collectors.toSet()))
                .forEach(id ->
                        all.put(
                                new Subject("institution", id),
                                whole.stream()
                                        .filter(it -> it.organisation().equals(id))
                                        .toList()));
        ids(parts.stream().map(Part::county).collect(Collectors.toSet()))
                .forEach(id ->
                        all.put(
                                new Subject("place", id),
                                parts.stream().filter(it -> it.county().equals(id)).toList()));
        return all;
    }

    private static TreeSet<String> ids(java.util.Set<String> all) {
        TreeSet<String> ids = new TreeSet<>(all);
        ids.remove("");
        return ids;
    }
}
