package org.wupian.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wupian.enterprise.Link;
import org.wupian.ui.Text;

/// One row of an import as it is shown (导入行).
///
/// @param decided what a person decided about a row to review, `TAKEN` or `REFUSED`; `SUPERSEDED`
///   when a newer file speaks of it; else empty
/// @param supersededBy number of the import with that file, else 0
/// @param operator whom it means or may mean
public record ImportedRow(
        int row,
        String sheet,
        int line,
        RowOutcome outcome,
        String decided,
        long supersededBy,
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

    /// What became of a row to review, in words; empty while it waits.
    public String decidedWord() {
        return decided.isEmpty()
                ? ""
                : Text.t("roster.decided." + decided.toLowerCase(Locale.ROOT), supersededBy);
    }

    /// What it is called.
    public String title() {
        return project.isEmpty() ? name : project;
    }
}
