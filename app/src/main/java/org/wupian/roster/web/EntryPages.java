package org.wupian.roster.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.roster.Flagged;
import org.wupian.roster.KeyFigureReturn;
import org.wupian.roster.KeyFigures;
import org.wupian.roster.Listed;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Rosters;
import org.wupian.roster.Versions;
import org.wupian.ui.Display;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Option;
import org.wupian.ui.Text;

/// Puts an entry's page together.
@Component
class EntryPages {

    /// So many periods are shown, and may be reported for.
    private static final int PERIODS = 5;

    private final Rosters rosters;
    private final Versions versions;
    private final KeyFigures keyFigures;
    private final MemberFacts facts;
    private final Organisations organisations;

    EntryPages(
            Rosters rosters,
            Versions versions,
            KeyFigures keyFigures,
            MemberFacts facts,
            Organisations organisations) {
        this.rosters = rosters;
        this.versions = versions;
        this.keyFigures = keyFigures;
        this.facts = facts;
        this.organisations = organisations;
    }

    /// @param typed by the names of the forms' fields
    /// @param conflict why what was asked for was not done
    EntryPage page(
            String code,
            long entry,
            Map<String, String> typed,
            Errors errors,
            @Nullable String conflict) {
        Roster roster = rosters.get(code);
        Listed.Entry listed = versions.entry(code, entry).orElse(null);
        String title = title(roster, entry, listed);
        return new EntryPage(
                roster,
                entry,
                title,
                listed,
                versions.newest(code).map(RosterVersion::number).orElse(0),
                listed == null ? List.of() : facts.of(roster, listed.member()),
                periods(roster, entry),
                choices(roster, entry),
                flagged(code, entry),
                Rosters.keeps(roster),
                typed,
                errors,
                conflict);
    }

    private String title(Roster roster, long entry, Listed.@Nullable Entry listed) {
        return listed == null
                ? keyFigures
                        .title(roster.code(), entry)
                        .orElseThrow(() -> new NotFound("entry/" + entry))
                : listed.member().title();
    }

    /// The last ones, reported or not, and whatever was reported for earlier ones.
    private List<EntryPage.Period> periods(Roster roster, long entry) {
        if (roster.indicators().isEmpty()) {
            return List.of();
        }
        Map<LocalDate, KeyFigureReturn> sent =
                keyFigures.of(entry).stream()
                        .collect(Collectors.toMap(KeyFigureReturn::period, Function.identity()));
        TreeSet<LocalDate> days = new TreeSet<>(sent.keySet());
        keyFigures.periods(roster, PERIODS).stream()
                .skip(1)
                .map(it -> it.atDay(1))
                .forEach(days::add);
        List<EntryPage.Period> periods = new ArrayList<>();
        for (LocalDate day : days.descendingSet()) {
            KeyFigureReturn it = sent.get(day);
            periods.add(
                    new EntryPage.Period(
                            name(roster, YearMonth.from(day)),
                            it,
                            it == null ? "" : organisations.name(it.sender())));
        }
        return periods;
    }

    private List<Option> choices(Roster roster, long entry) {
        return !reports() || !keyFigures.mayReport(roster, entry)
                ? List.of()
                : keyFigures.periods(roster, PERIODS).stream()
                        .map(it -> new Option(it.toString(), name(roster, it)))
                        .toList();
    }

    /// The period that was chosen.
    YearMonth period(Roster roster, String typed) {
        return keyFigures.periods(roster, PERIODS).stream()
                .filter(it -> it.toString().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Invalid(new FieldError("period", "roster.error.choose")));
    }

    private static boolean reports() {
        return CurrentCaller.get().is(Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR);
    }

    /// Why an entry waits to be looked at is said to those who look at the list.
    private @Nullable Flagged flagged(String code, long entry) {
        if (!CurrentCaller.get()
                .is(Role.OFFICE, Role.DEPARTMENT, Role.GROUP, Role.REGULATOR, Role.AUDITOR)) {
            return null;
        }
        return keyFigures.flagged(code).stream()
                .filter(it -> it.entry() == entry)
                .findFirst()
                .orElse(null);
    }

    static String name(Roster roster, YearMonth first) {
        return roster.indicatorCadence() == Roster.Cadence.QUARTERLY
                ? Text.t(
                        "roster.figures.quarter",
                        Integer.toString(first.getYear()),
                        (first.getMonthValue() + 2) / 3)
                : Display.month(first);
    }
}
