package org.wupian.indicator.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.formula.Computed;
import org.wupian.indicator.Explain;
import org.wupian.indicator.Explanation;
import org.wupian.indicator.Figure;
import org.wupian.indicator.Figures;
import org.wupian.indicator.Indicators;
import org.wupian.indicator.Subject;
import org.wupian.kernel.AllowedToMembersAndAuditor;

/// How figures came about, for programs (指标来历接口).
@RestController
class ExplainApi {

    private static final int ROWS = 200;

    private final Indicators indicators;
    private final Figures figures;
    private final Explain explain;
    private final Clock clock;

    ExplainApi(Indicators indicators, Figures figures, Explain explain, Clock clock) {
        this.indicators = indicators;
        this.figures = figures;
        this.explain = explain;
        this.clock = clock;
    }

    record SourceJson(String form, String organisation, YearMonth month, int revision) {}

    /// An institution's sums.
    record RowJson(
            YearMonth month,
            String organisation,
            @Nullable String county,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal base,
            @Nullable BigDecimal otherAmount,
            @Nullable BigDecimal otherBase) {}

    /// @param total the value of the rows, which is the figure's when the caller sees all of them
    /// @param unseen institutions in the figure whose rows the caller may not see
    record RowsJson(
            int count,
            @Nullable BigDecimal total,
            int unseen,
            List<RowJson> items,
            @Nullable String next) {}

    /// A firm behind the sums.
    ///
    /// @param organisation the bank that lends, null when none does
    record FirmJson(
            long enterprise,
            String name,
            @Nullable String county,
            @Nullable String organisation,
            @Nullable Long balanceFen) {}

    record SaidJson(Instant knownFrom, @Nullable BigDecimal value) {}

    /// @param firmCount of how many the firms are a page
    /// @param firmsTotalFen what all of them come to
    /// @param firmsNext where the next page of them is, null on the last
    record ExplanationJson(
            String code,
            String definition,
            String formula,
            String shape,
            BigDecimal factor,
            YearMonth month,
            YearMonth comparedWith,
            @Nullable BigDecimal value,
            Computed.@Nullable Reason reason,
            List<SourceJson> sources,
            RowsJson rows,
            int firmCount,
            List<FirmJson> firms,
            long firmsTotalFen,
            @Nullable String firmsNext,
            List<SaidJson> said) {}

    /// @param of as `county:411702`, empty for the city
    /// @param on as known at the end of that day, now when not given
    /// @param after how many rows were read already
    /// @param firmsAfter how many firms were read already
    @AllowedToMembersAndAuditor
    @GetMapping("/api/v1/indicators/{code}/explain")
    ExplanationJson explain(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "0") int firmsAfter) {
        Subject subject = Address.subject(of);
        YearMonth shown = month == null ? figures.newest() : month;
        Instant at = ExplainController.moment(on, clock);
        Explanation it =
                explain.of(
                        indicators.get(code).code(), subject, shown, at, Math.max(0, firmsAfter));
        Figure figure = it.figure();
        String next =
                "/api/v1/indicators/%s/explain?month=%s&of=%s%s"
                        .formatted(code, shown, of, on == null ? "" : "&on=" + on);
        return new ExplanationJson(
                code,
                it.indicator().definition(),
                it.indicator().formula(),
                it.indicator().shape().name(),
                it.indicator().factor(),
                it.month(),
                it.comparedWith(),
                figure == null ? null : figure.value(),
                figure == null ? Computed.Reason.NOT_YET_KNOWN : figure.reason(),
                it.sources().stream()
                        .map(one ->
                                new SourceJson(
                                        one.form(),
                                        one.organisation(),
                                        one.month(),
                                        one.revision()))
                        .toList(),
                rows(it, Math.max(0, after), next),
                it.firms().isEmpty() ? 0 : it.firms().getFirst().total(),
                it.firms().stream().map(ExplainApi::firm).toList(),
                it.firms().isEmpty() ? 0 : it.firms().getFirst().totalFen(),
                it.nextFirms() == null ? null : next + "&firmsAfter=" + it.nextFirms(),
                it.said().stream().map(one -> new SaidJson(one.knownFrom(), one.value())).toList());
    }

    private static FirmJson firm(Explanation.Firm it) {
        return new FirmJson(
                it.enterprise(),
                it.name(),
                it.county().isEmpty() ? null : it.county(),
                it.organisation().isEmpty() ? null : it.organisation(),
                it.fen());
    }

    /// @param address of this explanation
    private static RowsJson rows(Explanation it, int after, String address) {
        List<RowJson> all =
                Stream.concat(it.computed().now().stream(), it.computed().before().stream())
                        .map(part ->
                                new RowJson(
                                        part.month(),
                                        part.organisation(),
                                        part.county().isEmpty() ? null : part.county(),
                                        part.amount(),
                                        part.base(),
                                        part.otherAmount(),
                                        part.otherBase()))
                        .toList();
        List<RowJson> page = all.stream().skip(after).limit(ROWS).toList();
        int next = after + page.size();
        return new RowsJson(
                all.size(),
                it.computed().value(),
                it.unseen(),
                page,
                next < all.size() ? address + "&after=" + next : null);
    }
}
