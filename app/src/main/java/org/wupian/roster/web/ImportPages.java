package org.wupian.roster.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.roster.ImportedRow;
import org.wupian.roster.Imports;
import org.wupian.roster.ListImport;
import org.wupian.roster.ReadSheet;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterColumn;
import org.wupian.roster.Rosters;
import org.wupian.roster.RowOutcome;
import org.wupian.roster.Standing;
import org.wupian.roster.Standings;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Listing;

/// Puts the pages of an import together, and understands what a person says of its columns.
@Component
class ImportPages {

    private final Imports imports;
    private final Rosters rosters;
    private final Standings standings;
    private final Organisations organisations;
    private final People people;

    ImportPages(
            Imports imports,
            Rosters rosters,
            Standings standings,
            Organisations organisations,
            People people) {
        this.imports = imports;
        this.rosters = rosters;
        this.standings = standings;
        this.organisations = organisations;
        this.people = people;
    }

    /// @param outcome of the rows to show; null: those that need a person's eye, if there are any
    /// @param all rows of every outcome
    /// @param conflict why what was asked for was not done
    ImportPage page(
            ListImport it,
            @Nullable RowOutcome outcome,
            boolean all,
            int after,
            @Nullable String conflict) {
        Standing standing = standings.of(it.roster());
        RowOutcome shown = outcome == null && !all ? first(it.counts()) : outcome;
        List<ImportedRow> found =
                ImportPage.hasRows(it)
                        ? imports.rows(it.id(), shown, false, after, Listing.ROWS + 1)
                        : List.of();
        List<ImportedRow> page = found.subList(0, Math.min(Listing.ROWS, found.size()));
        return new ImportPage(
                it,
                standing,
                shown,
                page,
                found.size() > Listing.ROWS ? page.getLast().row() : null,
                after > 0,
                imports.handles(it),
                conflict,
                organisations,
                people);
    }

    private static @Nullable RowOutcome first(ListImport.Counts counts) {
        return counts.review() > 0
                ? RowOutcome.REVIEW
                : counts.rejected() > 0 ? RowOutcome.REJECTED : null;
    }

    MappingPage mapping(ListImport it) {
        Map<String, String> typed = new HashMap<>();
        for (ReadSheet sheet : it.sheets()) {
            sheet.mapping()
                    .forEach((column, index) ->
                            typed.put(MappingPage.field(sheet.index(), index), column));
        }
        return mapping(it, typed, Errors.NONE);
    }

    MappingPage mapping(ListImport it, Map<String, String> typed, Errors errors) {
        return new MappingPage(it, rosters.get(it.roster()), Map.copyOf(typed), errors);
    }

    /// What was chosen for each sheet. A sheet is left out, or it tells who is meant.
    ///
    /// @throws Invalid when a column was chosen twice, or a sheet does not tell who is meant
    Map<Integer, Map<String, Integer>> chosen(ListImport it, Map<String, String> typed) {
        Roster roster = rosters.get(it.roster());
        List<FieldError> wrong = new ArrayList<>();
        Map<Integer, Map<String, Integer>> chosen = new LinkedHashMap<>();
        for (ReadSheet sheet : it.sheets()) {
            if (sheet.isTable()) {
                chosen.put(sheet.index(), chosen(roster, sheet, typed, wrong));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return chosen;
    }

    private static Map<String, Integer> chosen(
            Roster roster, ReadSheet sheet, Map<String, String> typed, List<FieldError> wrong) {
        Map<String, Integer> mapping = new LinkedHashMap<>();
        for (ReadSheet.Head head : sheet.heads()) {
            String field = MappingPage.field(sheet.index(), head.index());
            String column = typed.getOrDefault(field, "");
            if (!column.isEmpty() && mapping.putIfAbsent(column, head.index()) != null) {
                wrong.add(new FieldError(field, "roster.error.twice", title(roster, column)));
            }
        }
        boolean identified =
                roster.columns().stream()
                        .filter(it -> it.need() == RosterColumn.Need.IDENTITY)
                        .anyMatch(it -> mapping.containsKey(it.code()));
        if (!mapping.isEmpty() && !identified && !sheet.heads().isEmpty()) {
            wrong.add(
                    new FieldError(
                            MappingPage.field(sheet.index(), sheet.heads().getFirst().index()),
                            "roster.error.identity",
                            sheet.name()));
        }
        return mapping;
    }

    private static String title(Roster roster, String code) {
        return roster.columns().stream()
                .filter(it -> it.code().equals(code))
                .map(RosterColumn::title)
                .findFirst()
                .orElse(code);
    }
}
