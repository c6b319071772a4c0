package org.wupian.enterprise.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Link;
import org.wupian.enterprise.Operator;
import org.wupian.enterprise.OperatorDecisions;
import org.wupian.enterprise.OperatorName;
import org.wupian.enterprise.Operators;
import org.wupian.enterprise.Statement;
import org.wupian.enterprise.TypedValue;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToUnitsAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.kernel.Written;
import org.wupian.linkage.FirmName;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Paged;
import org.wupian.ui.Text;

/// Operators for programs (经营主体接口).
@RestController
@RequestMapping("/api/v1")
class EnterprisesApi {

    private static final int MOST_ROWS = 10_000;

    private final Operators operators;
    private final OperatorDecisions decisions;
    private final Organisations organisations;
    private final Shown shown;

    EnterprisesApi(
            Operators operators,
            OperatorDecisions decisions,
            Organisations organisations,
            Shown shown) {
        this.operators = operators;
        this.decisions = decisions;
        this.organisations = organisations;
        this.shown = shown;
    }

    record Unit(String id, String name) {}

    record Short(long id, String name, @Nullable String creditCode, @Nullable Unit county) {}

    /// @param until see [OperatorName]
    record NameJson(
            String name, String kind, String source, LocalDate asOf, @Nullable LocalDate until) {}

    /// @param reason why the value counts: which rule chose it, or what the person said
    record Provenance(
            String attribute,
            String value,
            String source,
            LocalDate asOf,
            boolean chosen,
            String reason) {}

    /// @param withdrawn its import was undone, no list speaks of it
    record Full(
            long id,
            String name,
            @Nullable String creditCode,
            @Nullable String registration,
            @Nullable Unit county,
            @Nullable String address,
            @Nullable String industry,
            @Nullable String size,
            @Nullable Long capitalFen,
            boolean withdrawn,
            List<NameJson> names,
            List<String> tags,
            List<Provenance> provenance) {}

    record MatchRow(@Nullable String name, @Nullable String creditCode, @Nullable String address) {}

    record MatchBody(@Nullable List<@Nullable MatchRow> rows) {}

    record Matched(
            String decision, @Nullable Short enterprise, double score, List<String> reasons) {}

    record MatchedRows(List<Matched> rows) {}

    /// @param anyway although each of the two has a unified code of its own
    record MergeBody(@Nullable Long into, @Nullable String reason, @Nullable Boolean anyway) {}

    @AllowedToUnitsAndAuditor
    @GetMapping("/enterprises")
    Paged<Short> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        int most = Paged.limit(limit);
        List<Operator> found = operators.search(q, division, tag, after, most + 1);
        List<Operator> page = found.subList(0, Math.min(most, found.size()));
        return new Paged<>(
                page.stream().map(this::brief).toList(),
                found.size() > most ? Long.toString(page.getLast().id()) : null);
    }

    @AllowedToUnitsAndAuditor
    @GetMapping("/enterprises/{id}")
    Full one(@PathVariable long id) {
        Operator it = operators.get(id);
        List<Statement> said = operators.statements(it.id());
        return new Full(
                it.id(),
                it.name(),
                it.creditCode(),
                it.oldNumber().isEmpty() ? null : it.oldNumber(),
                unit(it.county()),
                it.address(),
                it.industry(),
                it.size(),
                it.capitalFen(),
                it.withdrawn(),
                operators.names(it.id()).stream().map(EnterprisesApi::of).toList(),
                operators.tags(it.id()),
                said.stream().map(one -> of(one, said)).toList());
    }

    @AllowedToUnitsAndAuditor
    @PostMapping("/enterprises:match")
    MatchedRows match(@RequestBody MatchBody body) {
        List<MatchRow> rows = new ArrayList<>();
        Objects.requireNonNullElse(body.rows(), List.<@Nullable MatchRow>of())
                .forEach(it -> rows.add(it == null ? new MatchRow(null, null, null) : it));
        if (rows.size() > MOST_ROWS) {
            throw new Invalid(new FieldError("rows", "enterprise.error.rows", MOST_ROWS));
        }
        requireSomebody(rows);
        List<Link> links =
                operators.match(
                        rows.stream()
                                .map(it ->
                                        new Operators.Question(
                                                Objects.requireNonNullElse(it.name(), ""),
                                                Objects.requireNonNullElse(it.creditCode(), ""),
                                                Objects.requireNonNullElse(it.address(), ""),
                                                ""))
                                .toList());
        return new MatchedRows(links.stream().map(this::of).toList());
    }

    private static void requireSomebody(List<MatchRow> rows) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String name = Objects.requireNonNullElse(rows.get(i).name(), "");
            String code = Objects.requireNonNullElse(rows.get(i).creditCode(), "");
            if (FirmName.normal(name).isEmpty() && Written.absent(code)) {
                errors.add(new FieldError("rows[" + i + "]", "enterprise.error.nobody", i + 1));
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    /// Two that prove to be one; this one goes by the other's number from now on.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/enterprises/{id}:merge")
    Short merge(@PathVariable long id, @RequestBody MergeBody body) {
        if (body.into() == null) {
            throw new Invalid(new FieldError("into", "enterprise.error.into"));
        }
        decisions.merge(
                id,
                body.into(),
                TypedValue.reason(Objects.requireNonNullElse(body.reason(), "")),
                Boolean.TRUE.equals(body.anyway()));
        return brief(operators.get(id));
    }

    /// Takes this one out of the other it was merged into.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/enterprises/{id}:separate")
    Short separate(@PathVariable long id, @RequestBody MergeBody body) {
        decisions.separate(id, TypedValue.reason(Objects.requireNonNullElse(body.reason(), "")));
        return brief(operators.get(id));
    }

    private Matched of(Link it) {
        Long operator = it.operator();
        return new Matched(
                it.kind().name(),
                operator == null ? null : brief(operators.get(operator)),
                it.score() / 1000.0,
                it.reasons().stream().map(Link.Reason::text).toList());
    }

    private Short brief(Operator it) {
        return new Short(it.id(), it.name(), it.creditCode(), unit(it.county()));
    }

    private @Nullable Unit unit(@Nullable String county) {
        return county == null ? null : new Unit(county, organisations.name(county));
    }

    private static NameJson of(OperatorName it) {
        return new NameJson(it.name(), it.kind().name(), it.source(), it.asOf(), it.until());
    }

    private Provenance of(Statement it, List<Statement> said) {
        List<Statement> others =
                said.stream()
                        .filter(one -> one != it && one.attribute() == it.attribute())
                        .toList();
        return new Provenance(
                it.attribute().key(),
                shown.value(it),
                it.source(),
                it.asOf(),
                it.chosen(),
                it.chosen() && !it.isByPerson()
                        ? Text.t("enterprise.basis." + it.basis(others))
                        : it.reason());
    }
}
