package org.wupian.roster.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.plan.Plans;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterColumn;
import org.wupian.roster.Rosters;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Makes a definition of what was typed, and says all that is wrong with it (名单库定义填写).
@Component
class RosterForms {

    /// Names of pages beside those of the rosters.
    private static final Set<String> TAKEN = Set.of("new", "own", "enterprises");

    private final Organisations organisations;
    private final Plans plans;
    private final Rosters rosters;

    RosterForms(Organisations organisations, Plans plans, Rosters rosters) {
        this.organisations = organisations;
        this.plans = plans;
        this.rosters = rosters;
    }

    /// @param before the definition as it is, null for a new one
    /// @throws Invalid when anything is wrong
    Roster roster(String code, RosterForm form, @Nullable Roster before) {
        List<FieldError> wrong = new ArrayList<>();
        String name = or(form.name(), before == null ? "" : before.name());
        String owner = or(form.owner(), before == null ? "" : before.owner());
        String measure = or(form.measure(), before == null ? "" : before.measure());
        String through = or(form.through(), before == null ? "" : before.through());
        if (!code.matches("[a-z][a-z0-9-]{1,39}")) {
            wrong.add(new FieldError("code", "roster.error.code"));
        }
        if (TAKEN.contains(code)) {
            wrong.add(new FieldError("code", "roster.error.taken"));
        }
        if (name.isEmpty() || name.length() > 60) {
            wrong.add(new FieldError("name", "roster.error.name"));
        }
        if (rosters.all().stream()
                .anyMatch(it -> it.name().equals(name) && !it.code().equals(code))) {
            wrong.add(new FieldError("name", "roster.error.nameTaken"));
        }
        if (organisations.find(owner).isEmpty()) {
            wrong.add(new FieldError("owner", "roster.error.unit"));
        }
        if (!through.isEmpty() && organisations.find(through).isEmpty()) {
            wrong.add(new FieldError("through", "roster.error.unit"));
        }
        if (plans.measures().stream().noneMatch(it -> it.number().equals(measure))) {
            wrong.add(new FieldError("measure", "roster.error.measure"));
        }
        List<String> senders =
                units(
                        "senders",
                        form.senders(),
                        before == null ? List.of() : before.senders(),
                        wrong);
        List<String> recipients =
                units(
                        "recipients",
                        form.recipients(),
                        before == null ? List.of() : before.recipients(),
                        wrong);
        if (recipients.isEmpty()) {
            wrong.add(new FieldError("recipients", "roster.error.recipients"));
        }
        List<String> tiers =
                form.tiers() == null
                        ? (before == null ? List.of() : before.tiers())
                        : RosterParts.tiers(form.tiers(), wrong);
        int days =
                Objects.requireNonNullElse(
                        form.receiptDays(), before == null ? 5 : before.receiptDays());
        if (days < 1 || days > 60) {
            wrong.add(new FieldError("receiptDays", "roster.error.days"));
        }
        Integer pushDay =
                form.pushDay() == null
                        ? (before == null ? null : before.pushDay())
                        : form.pushDay();
        if (pushDay != null && (pushDay < 0 || pushDay > 31)) {
            wrong.add(new FieldError("pushDay", "roster.error.pushDay"));
        }
        Roster.Subject subject =
                one(
                        "subject",
                        form.subject(),
                        Roster.Subject.class,
                        before == null ? Roster.Subject.ENTERPRISE : before.subject(),
                        wrong);
        Roster.Cadence cadence =
                one(
                        "cadence",
                        form.cadence(),
                        Roster.Cadence.class,
                        before == null ? Roster.Cadence.EVENT : before.cadence(),
                        wrong);
        Roster.Visits visits =
                one(
                        "visits",
                        form.visits(),
                        Roster.Visits.class,
                        before == null ? Roster.Visits.NONE : before.visits(),
                        wrong);
        List<RosterColumn> usual = before == null ? usual(subject) : before.columns();
        List<RosterColumn> columns =
                columns(
                        form.columns() == null
                                ? usual
                                : ColumnForms.read(form.columns(), usual, wrong),
                        or(form.synonyms(), ""),
                        wrong);
        List<Roster.Source> sources =
                form.sources() == null
                        ? (before == null ? List.of() : before.sources())
                        : RosterParts.sources(form.sources(), rosters.sourcesInUse(code), wrong);
        KeyFigures figures = figures(form, before, wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Roster(
                code,
                name,
                owner,
                measure,
                subject,
                senders,
                through,
                recipients,
                days,
                cadence,
                pushDay == null || pushDay == 0 ? null : pushDay,
                visits,
                tiers,
                columns,
                sources,
                figures.figures(),
                figures.cadence(),
                figures.missedReturns(),
                or(form.summary(), before == null ? "" : before.summary()),
                false);
    }

    /// What entries report, how often, and how much of it may be missed.
    private record KeyFigures(
            List<Roster.KeyFigure> figures, Roster.@Nullable Cadence cadence, int missedReturns) {}

    private static KeyFigures figures(
            RosterForm form, @Nullable Roster before, List<FieldError> wrong) {
        List<Roster.KeyFigure> figures =
                form.figures() == null
                        ? (before == null ? List.of() : before.indicators())
                        : RosterParts.figures(form.figures(), wrong);
        if (figures.isEmpty()) {
            return new KeyFigures(figures, null, 0);
        }
        Roster.Cadence cadence =
                form.figuresCadence() == null && before != null
                        ? before.indicatorCadence()
                        : RosterParts.cadence(or(form.figuresCadence(), ""), wrong);
        int missed =
                Objects.requireNonNullElse(
                        form.missedReturns(), before == null ? 0 : before.missedReturns());
        return new KeyFigures(figures, cadence, RosterParts.missed(missed, wrong));
    }

    /// A new roster has the columns of one that is there.
    private List<RosterColumn> usual(Roster.Subject subject) {
        return rosters.all().stream()
                .filter(it -> it.hasProjects() == (subject != Roster.Subject.ENTERPRISE))
                .findFirst()
                .map(Roster::columns)
                .orElse(List.of());
    }

    private static List<RosterColumn> columns(
            List<RosterColumn> columns, String synonyms, List<FieldError> wrong) {
        Map<String, List<String>> further = new HashMap<>();
        for (String line : synonyms.lines().filter(it -> !it.isBlank()).toList()) {
            String[] parts = line.split("[:：]", 2);
            String title = parts[0].strip();
            boolean known = columns.stream().anyMatch(it -> it.title().equals(title));
            if (parts.length < 2 || !known) {
                wrong.add(new FieldError("synonyms", "roster.error.synonyms", line.strip()));
            } else {
                further.put(
                        title,
                        Arrays.stream(parts[1].split("[,，、;；]")).map(String::strip).toList());
            }
        }
        return columns.stream()
                .map(it -> {
                    List<String> all = new ArrayList<>(it.synonyms());
                    further.getOrDefault(it.title(), List.of()).stream()
                            .filter(word -> !word.isEmpty() && !all.contains(word))
                            .forEach(all::add);
                    return new RosterColumn(
                            it.code(), it.title(), it.kind(), it.need(), all, it.unit());
                })
                .toList();
    }

    private List<String> units(
            String field,
            @Nullable List<String> codes,
            List<String> before,
            List<FieldError> wrong) {
        if (codes == null) {
            return before;
        }
        List<String> named = codes.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
        List<String> unknown =
                named.stream()
                        .filter(code -> organisations.find(code).isEmpty())
                        .filter(code ->
                                organisations.classes().stream()
                                        .noneMatch(it -> it.code().equals(code)))
                        .toList();
        if (!unknown.isEmpty()) {
            wrong.add(new FieldError(field, "roster.error.units", String.join("、", unknown)));
        }
        return named;
    }

    private static <E extends Enum<E>> E one(
            String field,
            @Nullable String typed,
            Class<E> of,
            E otherwise,
            List<FieldError> wrong) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        try {
            return Enum.valueOf(of, typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            wrong.add(new FieldError(field, "roster.error.choose"));
            return otherwise;
        }
    }

    private static String or(@Nullable String typed, String before) {
        return typed == null ? before : typed.strip();
    }
}
