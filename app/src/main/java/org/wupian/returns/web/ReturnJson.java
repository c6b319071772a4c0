package org.wupian.returns.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.returns.CellKey;
import org.wupian.returns.Finding;
import org.wupian.returns.Form;
import org.wupian.returns.FormCheck;
import org.wupian.returns.FormItem;
import org.wupian.returns.Submission;
import org.wupian.returns.SubmissionState;
import org.wupian.returns.Submissions;

/// Returns as programs see them.
@Component
class ReturnJson {

    private final Submissions submissions;
    private final Organisations organisations;

    ReturnJson(Submissions submissions, Organisations organisations) {
        this.submissions = submissions;
        this.organisations = organisations;
    }

    record Unit(String id, String name) {}

    /// @param reporters kinds of organisations that owe it
    record FormJson(
            String code,
            String name,
            List<String> reporters,
            Form.Cadence cadence,
            YearMonth from,
            boolean assumption,
            List<FormItem> items,
            List<FormCheck> checks) {

        static FormJson of(Form it) {
            return new FormJson(
                    it.code(),
                    it.name(),
                    it.reporters().stream().map(Enum::name).sorted().toList(),
                    it.cadence(),
                    it.from(),
                    it.assumed(),
                    it.items(),
                    it.checks());
        }
    }

    /// One figure.
    ///
    /// @param county code of the county, null for the whole institution
    record CellJson(String item, @Nullable String county, BigDecimal value) {}

    /// @param key names the finding in `explanations`
    record FindingJson(
            String key,
            FormCheck.Severity severity,
            String item,
            @Nullable String county,
            @Nullable BigDecimal left,
            @Nullable BigDecimal right,
            String message) {

        static FindingJson of(Finding it) {
            return new FindingJson(
                    it.key(),
                    it.check().severity(),
                    it.cell().item(),
                    orNull(it.cell().county()),
                    it.left(),
                    it.right(),
                    Words.of(it));
        }
    }

    record SubmissionJson(
            String id,
            String form,
            YearMonth month,
            Unit organisation,
            SubmissionState state,
            int version,
            int revision,
            List<CellJson> cells,
            List<FindingJson> findings,
            Map<String, String> explanations,
            String returnReason,
            Map<String, String> cellReasons,
            @Nullable Instant submittedAt,
            @Nullable Instant acceptedAt) {}

    SubmissionJson of(Submission it) {
        return new SubmissionJson(
                Long.toString(it.id()),
                it.key().form(),
                it.key().month(),
                new Unit(it.key().organisation(), organisations.name(it.key().organisation())),
                it.state(),
                it.version(),
                it.revision(),
                it.cells().values().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.comparing(CellKey::toString)))
                        .map(cell ->
                                new CellJson(
                                        cell.getKey().item(),
                                        orNull(cell.getKey().county()),
                                        cell.getValue()))
                        .toList(),
                submissions.findings(it.key(), it.cells()).stream().map(FindingJson::of).toList(),
                it.explanations().texts(),
                it.returnReason(),
                it.cellReasons(),
                it.firstSubmittedAt(),
                it.acceptedAt());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
