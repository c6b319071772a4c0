package org.wupian.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wupian.enterprise.Link;
import org.wupian.linkage.FirmName;

/// Compares the rows of an import with those before them (前后行比对): the same again, the same with
/// other values, one code under two names, one name under two codes.
final class CompareWithEarlier {

    private static final int CREDIT_CODE = 18;

    /// Codes of shops: several in a city may bear one name.
    private static final String SHOP = "92";

    private final ListImport batch;
    private final Roster roster;
    private final EarlierRows earlier;
    private final FirstQuery firsts;

    CompareWithEarlier(Roster roster, ListImport batch, EarlierRows earlier, FirstQuery firsts) {
        this.roster = roster;
        this.batch = batch;
        this.earlier = earlier;
        this.firsts = firsts;
    }

    /// Numbers of the rows that came first, 0 for none.
    ///
    /// @param entry with the same entry on the same list
    /// @param list with the same entry on another list of the file
    /// @param name with the same name
    private record Before(int entry, int list, int name) {}

    List<ComparedRow> of(List<ComparedRow> rows) {
        Map<Integer, Before> befores = new HashMap<>();
        Set<Integer> asked = new HashSet<>();
        for (ComparedRow row : rows) {
            if (row.isOpen() && !row.key().isEmpty()) {
                Before it = before(row);
                befores.put(row.read().row(), it);
                asked.addAll(List.of(it.entry(), it.list(), it.name()));
            }
        }
        asked.remove(0);
        Map<Integer, FirstQuery.First> first =
                asked.isEmpty() ? new HashMap<>() : firsts.find(batch.id(), asked);
        rows.stream()
                .filter(row -> asked.contains(row.read().row()))
                .forEach(row -> first.put(row.read().row(), FirstQuery.First.of(row)));
        return rows.stream()
                .map(row -> {
                    Before it = befores.get(row.read().row());
                    return it == null ? row : compare(row, it, first);
                })
                .toList();
    }

    private Before before(ComparedRow row) {
        StagedRow read = row.read();
        int number = read.row();
        boolean ownList = !read.source().equals(batch.source());
        int entry = other(number, ownList ? read.source() + "|" + row.key() : row.key());
        int list = ownList ? other(number, "*" + row.key()) : 0;
        int name = isNewWithCode(row) ? other(number, "N" + FirmName.normal(read.name())) : 0;
        return new Before(entry, list, name);
    }

    private int other(int number, String key) {
        int first = earlier.firstOf(key, number);
        return first == number ? 0 : first;
    }

    private static boolean isNewWithCode(ComparedRow row) {
        StagedRow read = row.read();
        return row.link() != null
                && row.link().kind() == Link.Kind.NEW
                && read.project().isEmpty()
                && !read.name().isEmpty()
                && read.code().length() == CREDIT_CODE;
    }

    private ComparedRow compare(ComparedRow row, Before it, Map<Integer, FirstQuery.First> first) {
        FirstQuery.First entry = first.get(it.entry());
        if (entry != null && entry.key().equals(row.key())) {
            return again(row, entry);
        }
        FirstQuery.First list = first.get(it.list());
        if (list != null && list.key().equals(row.key()) && !isSameOperator(row, list)) {
            return asked(row, "same_code", list);
        }
        FirstQuery.First name = first.get(it.name());
        return name != null && isNamesake(row, name) ? asked(row, "same_name", name) : row;
    }

    /// What an earlier row of the file means already: the same again, or, when a code comes back
    /// under another name, a question.
    private ComparedRow again(ComparedRow row, FirstQuery.First before) {
        if (row.read().hash().equals(before.hash())) {
            return duplicate(row, "same_row", before, "");
        }
        if (!isSameOperator(row, before)) {
            return asked(row, "same_code", before);
        }
        String differences = differences(row.read(), before);
        return differences.isEmpty()
                ? duplicate(row, "same_operator", before, "")
                : duplicate(row, "same_operator_differs", before, differences);
    }

    private static boolean isSameOperator(ComparedRow row, FirstQuery.First before) {
        Link link = row.link();
        return link != null && (link.kind() == Link.Kind.SAME || link.isShared())
                || row.read().name().equals(before.name())
                || !row.read().project().isEmpty();
    }

    /// Two firms of one name are hardly registered in one city; of shops every county may have one.
    private static boolean isNamesake(ComparedRow row, FirstQuery.First before) {
        StagedRow read = row.read();
        boolean elsewhere =
                read.code().startsWith(SHOP)
                        && !read.county().isEmpty()
                        && !before.county().isEmpty()
                        && !read.county().equals(before.county());
        return !before.key().equals(row.key())
                && !before.code().equals(read.code())
                && FirmName.normal(before.name()).equals(FirmName.normal(read.name()))
                && !elsewhere;
    }

    /// The columns in which the two rows differ, with both values; contacts lie under lock.
    private String differences(StagedRow row, FirstQuery.First before) {
        StringBuilder differences = new StringBuilder();
        for (RosterColumn column : roster.columns()) {
            String one = before.fields().getOrDefault(column.code(), "");
            String two = row.fields().getOrDefault(column.code(), "");
            boolean tells =
                    !column.kind().isContact()
                            && column.kind() != RosterColumn.Kind.NAME
                            && column.kind() != RosterColumn.Kind.CODE;
            if (tells && !one.equals(two)) {
                differences.append(differences.isEmpty() ? "" : "；").append(column.title());
                differences.append("“").append(one).append("”≠“").append(two).append("”");
            }
        }
        return differences.toString();
    }

    private static ComparedRow duplicate(
            ComparedRow row, String code, FirstQuery.First before, String differences) {
        return row.is(
                RowOutcome.DUPLICATE,
                problem(row, code, RowProblem.Weight.NOTE, before, differences));
    }

    private static ComparedRow asked(ComparedRow row, String code, FirstQuery.First before) {
        return row.is(RowOutcome.REVIEW, problem(row, code, RowProblem.Weight.REVIEW, before, ""));
    }

    /// Names the sheet where it is another one.
    private static RowProblem problem(
            ComparedRow row,
            String code,
            RowProblem.Weight weight,
            FirstQuery.First before,
            String differences) {
        boolean elsewhere = !before.sheet().equals(row.read().sheet());
        String line = Integer.toString(before.line());
        return RowProblem.of(
                elsewhere ? code + CompareRows.ELSEWHERE : code,
                "",
                weight,
                line,
                before.name(),
                elsewhere ? before.sheet() : "",
                differences);
    }
}
