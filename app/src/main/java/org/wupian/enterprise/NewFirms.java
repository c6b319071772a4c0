package org.wupian.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wupian.linkage.Candidate;
import org.wupian.linkage.Finding;
import org.wupian.linkage.KnownOperator;
import org.wupian.linkage.NameIndex;
import org.wupian.linkage.NameKind;
import org.wupian.linkage.Regions;

/// The operators without a code that one list brings and nobody knew before (名单内新户): a row that
/// means one of them, however it writes the name, comes to the same; one that may mean it asks a
/// person, as it would had the other come with an earlier list.
public final class NewFirms {

    private static final Pattern NO_NUMERAL = Pattern.compile("[^〇一二三四五六七八九十百千]");

    private final NameIndex index;

    NewFirms(Regions regions) {
        this.index = new NameIndex(regions);
    }

    /// What was found in the register, or among the rows before where it knows nobody.
    ///
    /// @param rows of the next part of the list
    /// @param found one for each row, in their order
    List<Link> among(List<Sighting> rows, List<Link> found) {
        List<Link> links = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Sighting row = rows.get(i);
            Link link = found.get(i);
            boolean asked = link.kind() == Link.Kind.NEW && !row.isCoded();
            links.add(asked && !row.normal().isEmpty() ? among(row) : link);
        }
        return links;
    }

    private Link among(Sighting row) {
        return switch (index.find(LinkRows.firm(row, row.name()))) {
            case Finding.Same it ->
                    Link.likeRow(
                            row.row(),
                            (int) it.candidate().operator(),
                            LinkRows.reasons(it.candidate()));
            case Finding.Review it ->
                    it.candidates().stream()
                            .filter(like -> numbers(like.name()).equals(numbers(row.normal())))
                            .findFirst()
                            .map(like -> asked(row, like))
                            .orElseGet(() -> add(row));
            case Finding.New _ -> add(row);
        };
    }

    /// A list that numbers its firms (一社, 二社) does not mean one by two numbers, however alike.
    private static String numbers(String normal) {
        return NO_NUMERAL.matcher(normal).replaceAll("");
    }

    private static Link asked(Sighting row, Candidate like) {
        List<Link.Reason> reasons = new ArrayList<>();
        reasons.add(Link.Reason.of("like_earlier_row", like.name()));
        reasons.addAll(LinkRows.reasons(like));
        return new Link(row.row(), Link.Kind.REVIEW, null, reasons);
    }

    private Link add(Sighting row) {
        index.add(
                new KnownOperator(
                        row.row(),
                        List.of(new KnownOperator.Name(row.name(), NameKind.CURRENT)),
                        LinkRows.orNull(row.county()),
                        LinkRows.orNull(row.address()),
                        false));
        return Link.likeRow(row.row(), row.row(), List.of());
    }
}
