package org.wupian.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An entry of a version (名单成员).
///
/// @param operator null for a project nobody is named for
/// @param code credit code or old number, empty when it has none
/// @param county code of its unit, empty when unknown
/// @param sources with the days they hold for it
/// @param flag why it waits to be looked at, empty when it does not
public record Member(
        long entry,
        @Nullable Long operator,
        String kind,
        String name,
        String project,
        String code,
        String county,
        String tier,
        List<Validity> sources,
        Map<String, String> fields,
        String flag) {

    public Member {
        sources = List.copyOf(sources);
        fields = Map.copyOf(fields);
    }

    /// From which list it is, and from when to when; both days included, null without limit.
    public record Validity(String source, @Nullable LocalDate from, @Nullable LocalDate until) {}

    public String title() {
        return project.isEmpty() ? name : project;
    }
}
