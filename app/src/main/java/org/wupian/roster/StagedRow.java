package org.wupian.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wupian.enterprise.Sighting;

/// One row of an imported sheet as it was read (待入库行).
///
/// @param row its number within the import, from 1
/// @param line its row of the sheet, from 1
/// @param code as it counts for the operator; empty when there is none
/// @param validUntil the last valid day
/// @param fields every mapped cell by the column's code, contacts under lock
/// @param hash of all that counts, to tell a changed row from an unchanged one
/// @param sighting what it says of an operator; null when it names none
record StagedRow(
        int row,
        String sheet,
        int line,
        String name,
        String project,
        String code,
        String county,
        String tier,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Map<String, String> fields,
        List<RowProblem> problems,
        String hash,
        @Nullable Sighting sighting) {

    StagedRow {
        problems = List.copyOf(problems);
    }

    /// The gravest that its problems ask for.
    RowProblem.Weight weight() {
        return problems.stream()
                .map(RowProblem::weight)
                .max(java.util.Comparator.naturalOrder())
                .orElse(RowProblem.Weight.NOTE);
    }
}
