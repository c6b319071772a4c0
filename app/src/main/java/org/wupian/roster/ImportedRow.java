package org.wupian.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wupian.enterprise.Link;

/// One row of an import as it is shown (导入行).
///
/// @param decided what a person decided about a row to review, `TAKEN` or `REFUSED`; else empty
/// @param operator whom it means or may mean
public record ImportedRow(
        int row,
        String sheet,
        int line,
        RowOutcome outcome,
        String decided,
        String name,
        String project,
        String code,
        String county,
        String tier,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Map<String, String> fields,
        List<RowProblem> problems,
        @Nullable Long operator,
        List<Link.Reason> reasons) {

    public ImportedRow {
        fields = Map.copyOf(fields);
        problems = List.copyOf(problems);
        reasons = List.copyOf(reasons);
    }

    /// Whether it names an operator.
    boolean sighted() {
        return !name.isEmpty() || !code.isEmpty();
    }

    /// What it is called.
    public String title() {
        return project.isEmpty() ? name : project;
    }
}
