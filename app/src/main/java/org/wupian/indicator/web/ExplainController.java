package org.wupian.indicator.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.directory.Organisations;
import org.wupian.formula.Part;
import org.wupian.indicator.Explain;
import org.wupian.indicator.Explanation;
import org.wupian.indicator.Figures;
import org.wupian.indicator.Indicator;
import org.wupian.indicator.Subject;
import org.wupian.kernel.AllowedToMembersAndAuditor;

/// Opens a figure down to the returns it rests on.
@Controller
class ExplainController {

    private final Explain explain;
    private final Figures figures;
    private final SubjectNames names;
    private final Organisations organisations;
    private final Clock clock;

    ExplainController(
            Explain explain,
            Figures figures,
            SubjectNames names,
            Organisations organisations,
            Clock clock) {
        this.explain = explain;
        this.figures = figures;
        this.names = names;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// @param on as known at the end of that day, now when not given
    @AllowedToMembersAndAuditor
    @GetMapping("/indicators/{code}/explain")
    ExplainPage page(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "0") int firmsAfter) {
        Subject subject = Address.subject(of);
        YearMonth shown = month == null ? figures.newest() : month;
        Explanation it =
                explain.of(code, subject, shown, moment(on, clock), Math.max(0, firmsAfter));
        return new ExplainPage(
                it,
                of,
                on,
                names.of(subject),
                it.lines().stream().map(line -> line(line)).toList(),
                sources(it),
                it.firms().stream().map(this::firm).toList(),
                it.figure() == null ? "" : Words.names(it.figure().leftOut(), organisations),
                it.figure() == null ? "" : Words.names(it.figure().missing(), organisations));
    }

    static Instant moment(@Nullable LocalDate on, Clock clock) {
        return on == null
                ? clock.instant()
                : on.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
    }

    private ExplainPage.Line line(Explanation.Line it) {
        Part before = it.before();
        return new ExplainPage.Line(
                it.now().organisation().isEmpty()
                        ? names.of(Subject.CITY)
                        : organisations.name(it.now().organisation()),
                it.now().county().isEmpty() ? "" : names.place(it.now().county()),
                sums(it.now()),
                before == null ? List.of() : sums(before));
    }

    private ExplainPage.FirmLine firm(Explanation.Firm it) {
        return new ExplainPage.FirmLine(
                it,
                it.county().isEmpty() ? "" : organisations.name(it.county()),
                it.organisation().isEmpty() ? "" : organisations.name(it.organisation()));
    }

    private static List<@Nullable BigDecimal> sums(Part it) {
        List<@Nullable BigDecimal> sums = new ArrayList<>();
        sums.add(it.amount());
        sums.add(it.base());
        sums.add(it.otherAmount());
        sums.add(it.otherBase());
        return sums;
    }

    private List<ExplainPage.SourceLine> sources(Explanation it) {
        Map<String, Indicator.Source> items =
                it.indicator().sources().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.form().code() + "/" + one.item().code(),
                                        one -> one));
        return it.cells().stream()
                .map(cell -> {
                    Indicator.Source source =
                            Objects.requireNonNull(items.get(cell.form() + "/" + cell.item()));
                    return new ExplainPage.SourceLine(
                            organisations.name(cell.organisation()),
                            source.form().shown(),
                            source.item().name(),
                            cell.county().isEmpty() ? "" : organisations.name(cell.county()),
                            source.item().unit(),
                            cell);
                })
                .toList();
    }
}
