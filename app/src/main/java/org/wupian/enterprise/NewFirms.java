package org.wupian.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.wupian.linkage.Candidate;
import org.wupian.linkage.Finding;
import org.wupian.linkage.KnownOperator;
import org.wupian.linkage.NameIndex;
import org.wupian.linkage.NameKind;
import org.wupian.linkage.Regions;

/// The operators that one list brings and nobody knew before (名单内新户): a row that means one of them,
/// however it writes the name, comes to the same; one that may mean it asks a person, as it would
/// had the other come with an earlier list.
///
/// As long as every row has its unified code, the codes say who is who and no name is looked at.
public final class NewFirms {

    private static final Pattern NO_NUMERAL = Pattern.compile("[^〇一二三四五六七八九十百千]");

    private final NameIndex index;
    private final Map<Long, Firm> firms = new HashMap<>();
    private final Map<String, Firm> byOwnKey = new HashMap<>();
    private int from;
    private boolean compares;

    NewFirms(Regions regions) {
        this.index = new NameIndex(regions);
    }

    /// One of them.
    private static final class Firm {
        private final String key;
        private Codes codes;

        Firm(String key, Codes codes) {
            this.key = key;
            this.codes = codes;
        }
    }

    /// Gives the new and coded rows of a list between two rows, in their order.
    interface Earlier {
        void each(int first, int last, Consumer<Sighting> work);
    }

    /// What was found in the register, or among the rows before where it knows nobody.
    ///
    /// @param rows of the next part of the list
    /// @param found one for each row, in their order
    List<Link> among(List<Sighting> rows, List<Link> found, Earlier earlier) {
        List<Link> links = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Sighting row = rows.get(i);
            from = from == 0 ? row.row() : from;
            if (!isNew(row, found.get(i))) {
                links.add(found.get(i));
                continue;
            }
            if (row.creditCode().isEmpty() && !compares) {
                compares = true;
                earlier.each(from, rows.getFirst().row() - 1, this::learn);
                for (int j = 0; j < i; j++) {
                    if (isNew(rows.get(j), links.get(j))) {
                        learn(rows.get(j));
                    }
                }
            }
            links.add(compares ? among(row, found.get(i)) : found.get(i));
        }
        return links;
    }

    private static boolean isNew(Sighting row, Link link) {
        return link.kind() == Link.Kind.NEW && !row.normal().isEmpty();
    }

    private Link among(Sighting row, Link link) {
        Firm own = row.isCoded() ? byOwnKey.get(row.key()) : null;
        if (own != null && own.key.equals(row.key())) {
            return link;
        }
        Finding found = index.find(LinkRows.firm(row, row.name()));
        if (found instanceof Finding.Same it) {
            Firm like = firm(it.candidate());
            boolean another = own != null && own != like || like.codes.differ(Codes.of(row));
            return another
                    ? asked(row, it.candidate(), LinkRows.codeDiffers(row))
                    : join(row, like, it.candidate());
        }
        if (own != null) {
            return Link.ask(row.row(), null, Link.Reason.of("code_of_earlier_row", row.name()));
        }
        return found instanceof Finding.Review it ? review(row, link, it) : add(row, link);
    }

    private Firm firm(Candidate candidate) {
        return Objects.requireNonNull(firms.get(candidate.operator()));
    }

    private Link join(Sighting row, Firm like, Candidate candidate) {
        like.codes = like.codes.and(Codes.of(row));
        if (row.isCoded()) {
            byOwnKey.put(row.key(), like);
        }
        return Link.likeRow(row.row(), like.key, LinkRows.reasons(candidate));
    }

    private Link review(Sighting row, Link link, Finding.Review found) {
        return found.candidates().stream()
                .filter(like -> numbers(like.name()).equals(numbers(row.normal())))
                .filter(like -> row.creditCode().isEmpty() || firm(like).codes.credit().isEmpty())
                .findFirst()
                .map(like -> asked(row, like))
                .orElseGet(() -> add(row, link));
    }

    /// A list that numbers its firms (一社, 二社) does not mean one by two numbers, however alike.
    private static String numbers(String normal) {
        return NO_NUMERAL.matcher(normal).replaceAll("");
    }

    private static Link asked(Sighting row, Candidate like, Link.Reason... more) {
        List<Link.Reason> reasons = new ArrayList<>();
        reasons.add(Link.Reason.of("like_earlier_row", like.name()));
        reasons.addAll(LinkRows.reasons(like));
        reasons.addAll(List.of(more));
        return new Link(row.row(), Link.Kind.REVIEW, null, reasons);
    }

    private Link add(Sighting row, Link link) {
        learn(row);
        return row.isCoded() ? link : Link.likeRow(row.row(), keyOf(row), List.of());
    }

    private static String keyOf(Sighting row) {
        return row.isCoded() ? row.key() : "L" + row.row();
    }

    private void learn(Sighting row) {
        if (row.isCoded() && byOwnKey.containsKey(row.key())) {
            return;
        }
        Firm firm = new Firm(keyOf(row), Codes.of(row));
        firms.put((long) row.row(), firm);
        if (row.isCoded()) {
            byOwnKey.put(row.key(), firm);
        }
        index.add(
                new KnownOperator(
                        row.row(),
                        List.of(new KnownOperator.Name(row.name(), NameKind.CURRENT)),
                        LinkRows.orNull(row.county()),
                        LinkRows.orNull(row.address()),
                        !row.creditCode().isEmpty()));
    }
}
