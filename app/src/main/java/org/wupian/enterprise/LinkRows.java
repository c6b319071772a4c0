package org.wupian.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.linkage.Candidate;
import org.wupian.linkage.Finding;
import org.wupian.linkage.ListedFirm;
import org.wupian.linkage.NameIndex;

/// Finds out whom the rows of a batch mean (主体识别): what a person decided before, else the codes,
/// else the names. Merging two firms is worse than asking.
@Component
class LinkRows {

    private static final int CHUNK = 2000;

    private final SightingTable table;
    private final NameTable names;
    private final FirmRegister register;

    LinkRows(SightingTable table, NameTable names, FirmRegister register) {
        this.table = table;
        this.names = names;
        this.register = register;
    }

    void run(long batch, IntConsumer progress) {
        table.countAnew();
        table.linkDecided(batch);
        table.linkByCode(batch);
        Found found = new Found(batch);
        table.eachNamed(batch, it -> found.add(compare(it)));
        found.store();
        register.with(index -> {
            table.eachUnknown(
                    batch,
                    it -> {
                        found.add(find(index, it));
                        if (it.row() % CHUNK == 0) {
                            progress.accept(it.row());
                        }
                    });
            found.store();
            return batch;
        });
    }

    /// Stores what was found a part at a time: a list may have a million rows.
    private final class Found {

        private final long batch;
        private final List<Link> links = new ArrayList<>(CHUNK);

        Found(long batch) {
            this.batch = batch;
        }

        void add(Link link) {
            links.add(link);
            if (links.size() == CHUNK) {
                store();
            }
        }

        void store() {
            table.store(batch, standing(links));
            links.clear();
        }
    }

    /// The code leads to one operator: a name that may be one of its own confirms it, any other
    /// asks.
    private Link compare(SightingTable.Named it) {
        String known = it.names().isEmpty() ? "" : it.names().getFirst();
        boolean may =
                it.names().isEmpty()
                        || !(register.compare(it.name(), it.names()) instanceof Finding.New);
        return new Link(
                it.row(),
                may ? Link.Kind.SAME : Link.Kind.REVIEW,
                it.operator(),
                List.of(
                        Link.Reason.of(
                                may ? "code_and_variant" : "code_of_another", it.name(), known)));
    }

    private static Link find(NameIndex index, SightingTable.Unknown it) {
        ListedFirm firm =
                new ListedFirm(
                        it.name(), orNull(it.county()), orNull(it.address()), orNull(it.code()));
        Link link = link(it.row(), index.find(firm));
        if (link.kind() == Link.Kind.NEW && !it.former().isEmpty()) {
            Link byFormer =
                    link(
                            it.row(),
                            index.find(
                                    new ListedFirm(
                                            it.former(),
                                            firm.county(),
                                            firm.address(),
                                            firm.code())));
            // a former name alone is never enough
            if (byFormer.kind() != Link.Kind.NEW) {
                return new Link(
                        it.row(), Link.Kind.REVIEW, byFormer.operator(), byFormer.reasons());
            }
        }
        return link;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static Link link(int row, Finding finding) {
        return switch (finding) {
            case Finding.Same it ->
                    new Link(
                            row,
                            Link.Kind.SAME,
                            it.candidate().operator(),
                            it.candidate().score(),
                            reasons(it.candidate()));
            case Finding.Review it ->
                    new Link(
                            row,
                            Link.Kind.REVIEW,
                            it.candidates().getFirst().operator(),
                            it.candidates().getFirst().score(),
                            reasons(it.candidates().getFirst()));
            case Finding.New _ -> new Link(row, Link.Kind.NEW, null, List.of());
        };
    }

    static List<Link.Reason> reasons(Candidate candidate) {
        return candidate.reasons().stream()
                .map(it ->
                        new Link.Reason(
                                it.ground().name().toLowerCase(Locale.ROOT), it.arguments()))
                .toList();
    }

    /// An operator the index still knows may have been merged or withdrawn meanwhile.
    private List<Link> standing(List<Link> found) {
        List<Long> operators = new ArrayList<>();
        found.forEach(it -> {
            if (it.operator() != null) {
                operators.add(it.operator());
            }
        });
        Map<Long, Long> changed = names.changed(operators);
        if (changed.isEmpty()) {
            return found;
        }
        return found.stream()
                .map(it -> {
                    Long stands = it.operator() == null ? null : changed.get(it.operator());
                    if (stands == null) {
                        return it;
                    }
                    return stands == 0
                            ? new Link(it.row(), Link.Kind.NEW, null, List.of())
                            : new Link(it.row(), it.kind(), stands, it.score(), it.reasons());
                })
                .toList();
    }
}
