package org.wupian.spark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
        put(all, "institution", whole, Part::organisation);
        put(all, "place", parts, Part::county);
        return all;
    }

    private static void put(
            Map<Subject, List<Part>> all,
            String by,
            List<Part> parts,
            Function<Part, String> whose) {
        parts.stream()
                .filter(it -> !whose.apply(it).isEmpty())
                .collect(Collectors.groupingBy(whose, TreeMap::new, Collectors.toList()))
                .forEach((id, own) -> all.put(new Subject(by, id), own));
    }
}
