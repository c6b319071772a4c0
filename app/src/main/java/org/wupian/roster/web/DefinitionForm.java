package org.wupian.roster.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.directory.Resolution;
import org.wupian.directory.UnitClass;
import org.wupian.roster.Roster;

/// A definition as it is typed: nothing of it is refused before it was shown again. Units are
/// written by their names, one a line.
public record DefinitionForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String owner,
        @Nullable String measure,
        @Nullable String subject,
        @Nullable String senders,
        @Nullable String through,
        @Nullable String recipients,
        @Nullable String receiptDays,
        @Nullable String cadence,
        @Nullable String pushDay,
        @Nullable String visits,
        @Nullable String tiers,
        @Nullable String summary,
        @Nullable String columns,
        @Nullable String synonyms,
        @Nullable String sources,
        @Nullable String figures,
        @Nullable String figuresCadence,
        @Nullable String missedReturns) {

    static final DefinitionForm EMPTY =
            new DefinitionForm(
                    "",
                    "",
                    "",
                    "",
                    "ENTERPRISE",
                    "",
                    "",
                    "",
                    "5",
                    "EVENT",
                    "",
                    "NONE",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "");

    static DefinitionForm of(Roster it, Organisations organisations) {
        return new DefinitionForm(
                it.code(),
                it.name(),
                it.owner(),
                it.measure(),
                it.subject().name(),
                names(it.senders(), organisations),
                it.through(),
                names(it.recipients(), organisations),
                Integer.toString(it.receiptDays()),
                it.cadence().name(),
                it.pushDay() == null ? "" : it.pushDay().toString(),
                it.visits().name(),
                String.join("\n", it.tiers()),
                it.summary(),
                ColumnForms.text(it.columns()),
                "",
                RosterParts.text(it.sources()),
                RosterParts.figures(it.indicators()),
                it.indicatorCadence() == null ? "" : it.indicatorCadence().name(),
                it.indicators().isEmpty() ? "" : Integer.toString(it.missedReturns()));
    }

    private static String names(List<String> codes, Organisations organisations) {
        return codes.stream()
                .map(code ->
                        organisations.classes().stream()
                                .filter(it -> it.code().equals(code))
                                .map(UnitClass::name)
                                .findFirst()
                                .orElseGet(() -> organisations.name(code)))
                .collect(Collectors.joining("\n"));
    }

    RosterForm form(Organisations organisations) {
        return new RosterForm(
                name,
                owner,
                measure,
                subject,
                codes(senders, organisations),
                through,
                codes(recipients, organisations),
                number(receiptDays, null),
                cadence,
                number(pushDay, 0),
                visits,
                tiers == null ? null : tiers.lines().toList(),
                summary,
                columns == null || columns.isBlank() ? null : ColumnForms.lines(columns),
                synonyms,
                sources,
                figures,
                figuresCadence,
                number(missedReturns, 0));
    }

    /// A name nobody has stays as it is, so that it can be called wrong.
    private static @Nullable List<String> codes(
            @Nullable String names, Organisations organisations) {
        return names == null
                ? null
                : names.lines()
                        .filter(it -> !it.isBlank())
                        .map(it -> code(it.strip(), organisations))
                        .toList();
    }

    private static String code(String name, Organisations organisations) {
        return switch (organisations.resolve(name)) {
            case Resolution.Unit(Organisation it) -> it.code();
            case Resolution.Several(UnitClass it) -> it.code();
            case Resolution.Unknown _ -> name;
        };
    }

    /// What is no number is beyond every bound, so that it is called wrong.
    private static @Nullable Integer number(@Nullable String typed, @Nullable Integer empty) {
        String text = Objects.requireNonNullElse(typed, "").strip();
        if (text.isEmpty()) {
            return typed == null ? null : empty;
        }
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : Integer.valueOf(-1);
    }

    String codeTyped() {
        return Objects.requireNonNullElse(code, "").strip();
    }
}
