package org.wupian.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wupian.enterprise.Link;
import org.wupian.enterprise.Sighting;
import org.wupian.linkage.FirmName;

/// One row of an imported sheet as it was read (待入库行).
///
/// @param row its number within the import, from 1
/// @param line its row of the sheet, from 1
/// @param source code of the roster's list that it is of
/// @param code as it counts for the operator; empty when there is none
/// @param validUntil the last valid day
/// @param fields every mapped cell by the column's code, contacts under lock
/// @param key what rows share that mean the same entry, before it is known whom they mean; empty
///   when that cannot be said
/// @param hash of all that counts, to tell a changed row from an unchanged one
/// @param sighting what it says of an operator; null when it names none
record StagedRow(
        int row,
        String sheet,
        int line,
        String source,
        String name,
        String project,
        String code,
        String county,
        String tier,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Map<String, String> fields,
        List<RowProblem> problems,
        String key,
        String hash,
        @Nullable Sighting sighting) {

    StagedRow {
        problems = List.copyOf(problems);
    }

    /// What a row's key is before it is known whom it means.
    static String key(String project, String county, @Nullable Sighting sighting) {
        if (!project.isEmpty()) {
            return "J" + FirmName.normal(project) + "|" + county;
        }
        return sighting == null ? "" : "K" + sighting.key();
    }

    /// The key of somebody new whom several rows mean.
    static String key(Link link) {
        return "K" + link.shared();
    }

    /// The gravest that its problems ask for.
    RowProblem.Weight weight() {
        return problems.stream()
                .map(RowProblem::weight)
                .max(java.util.Comparator.naturalOrder())
                .orElse(RowProblem.Weight.NOTE);
    }
}
