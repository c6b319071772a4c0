package org.wupian.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.enterprise.Link;

/// Finds what becomes of the rows of an import (逐行比对), a part at a time and in their order: whether
/// an earlier row of the file means the same, and what the others change in the list.
@Component
class CompareRows {

    private static final String OLDER = "older";

    /// Ends the code of a problem that speaks of a row on another sheet.
    static final String ELSEWHERE = "_elsewhere";

    private static final Set<String> COMPARED =
            Set.of(
                    "same_row",
                    "same_operator",
                    "same_operator_differs",
                    "same_code",
                    "same_name",
                    OLDER);

    private final FirstQuery firsts;
    private final EntryTable entries;

    CompareRows(FirstQuery firsts, EntryTable entries) {
        this.firsts = firsts;
        this.entries = entries;
    }

    /// Whether a problem was found by comparing, and is found anew with a new preview.
    static boolean isCompared(RowProblem it) {
        return COMPARED.contains(it.code().replace(ELSEWHERE, ""));
    }

    /// @param links of the rows that name an operator
    /// @param earlier knows the rows of the parts before and learns those of this one
    List<ComparedRow> of(
            Roster roster,
            ListImport it,
            List<StagedRow> rows,
            List<Link> links,
            EarlierRows earlier) {
        Map<Integer, Link> byRow = new HashMap<>();
        links.forEach(link -> byRow.put(link.row(), link));
        List<ComparedRow> linked =
                rows.stream().map(row -> ComparedRow.linked(row, byRow.get(row.row()))).toList();
        return withTheList(it, new CompareWithEarlier(roster, it, earlier, firsts).of(linked));
    }

    private List<ComparedRow> withTheList(ListImport it, List<ComparedRow> rows) {
        Map<String, EntryTable.Held> held = entries.held(it.roster(), it.sender(), askedKeys(rows));
        return rows.stream()
                .map(row ->
                        row.isOpen()
                                ? compare(it, row, held.get(row.key()))
                                : waiting(row, held.get(row.key())))
                .toList();
    }

    /// A row that waits for a person speaks of an entry all the same: a complete list does not end
    /// it.
    private static ComparedRow waiting(ComparedRow row, EntryTable.@Nullable Held held) {
        return held != null && row.outcome() == RowOutcome.REVIEW
                ? row.is(RowOutcome.REVIEW, held.entry())
                : row;
    }

    private static ComparedRow compare(
            ListImport it, ComparedRow row, EntryTable.@Nullable Held held) {
        if (held == null) {
            return row.is(RowOutcome.ADDED, (Long) null);
        }
        EntryTable.Claim claim = held.claim(row.read().source());
        if (claim != null && claim.asOf().isAfter(it.asOf())) {
            String newer = String.valueOf(claim.asOf());
            return row.is(
                            RowOutcome.UNCHANGED,
                            RowProblem.of(OLDER, "", RowProblem.Weight.NOTE, newer))
                    .is(RowOutcome.UNCHANGED, held.entry());
        }
        return row.is(outcome(row.read(), claim), held.entry());
    }

    private static RowOutcome outcome(StagedRow read, EntryTable.@Nullable Claim claim) {
        if (claim == null || claim.ended()) {
            return RowOutcome.ADDED;
        }
        return claim.hash().equals(read.hash()) && claim.name().equals(read.name())
                ? RowOutcome.UNCHANGED
                : RowOutcome.UPDATED;
    }

    private static List<String> askedKeys(List<ComparedRow> rows) {
        return rows.stream()
                .filter(it -> it.isOpen() || it.outcome() == RowOutcome.REVIEW)
                .map(ComparedRow::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }
}
