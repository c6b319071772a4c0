package org.wupian.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.kernel.CreditCode;
import org.wupian.linkage.Candidate;
import org.wupian.linkage.Finding;
import org.wupian.linkage.FirmName;
import org.wupian.linkage.Ground;
import org.wupian.linkage.ListedFirm;
import org.wupian.linkage.NameIndex;

/// Finds out whom the rows of a batch mean (主体识别): what a person decided before, else the codes,
/// else the names. Merging two firms is worse than asking.
@Component
class LinkRows {

    private final KnownQuery known;
    private final NameTable names;
    private final FirmRegister register;

    LinkRows(KnownQuery known, NameTable names, FirmRegister register) {
        this.known = known;
        this.names = names;
        this.register = register;
    }

    /// One link for each row, in their order.
    List<Link> of(List<Sighting> rows) {
        Map<String, Long> decided = known.decided(texts(rows, Sighting::identity));
        ByCode byCode =
                new ByCode(
                        known.byCreditCode(texts(rows, Sighting::creditCode)),
                        known.byRegistration(texts(rows, Sighting::registration)),
                        known.byOrganisationCode(texts(rows, Sighting::organisationCode)));
        List<Link> found = search(rows, decided, byCode);
        for (Set<Long> gone = withdrawn(found); !gone.isEmpty(); gone = withdrawn(found)) {
            register.forget(gone);
            found = search(rows, decided, byCode);
        }
        Set<Integer> named =
                rows.stream()
                        .filter(it -> it.isCoded() && byCode.find(it).isEmpty())
                        .filter(it -> !decided.containsKey(it.identity()))
                        .map(Sighting::row)
                        .collect(Collectors.toSet());
        return ofOwnCode(rows, standing(found), named);
    }

    private List<Link> search(List<Sighting> rows, Map<String, Long> decided, ByCode byCode) {
        return register.with(
                index -> rows.stream().map(it -> link(it, decided, byCode, index)).toList());
    }

    /// Those found that the index still knows and the register no longer: whoever has their name
    /// now stands behind them.
    private Set<Long> withdrawn(List<Link> found) {
        return names.changed(operators(found)).entrySet().stream()
                .filter(it -> it.getValue() == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<Long> operators(List<Link> found) {
        return found.stream().map(Link::operator).filter(Objects::nonNull).toList();
    }

    /// A row with a code is nobody who has another, however alike the names; the index may not have
    /// heard of the code yet.
    ///
    /// @param named rows that have a code and were found by their name
    private List<Link> ofOwnCode(List<Sighting> rows, List<Link> found, Set<Integer> named) {
        List<Long> operators =
                found.stream()
                        .filter(it -> it.kind() == Link.Kind.SAME && named.contains(it.row()))
                        .map(it -> Objects.requireNonNull(it.operator()))
                        .toList();
        if (operators.isEmpty()) {
            return found;
        }
        Map<Long, Codes> codes = known.codes(operators);
        List<Link> links = new ArrayList<>(found);
        for (int i = 0; i < links.size(); i++) {
            Link it = links.get(i);
            Codes its = it.operator() == null ? null : codes.get(it.operator());
            if (its != null && named.contains(it.row()) && its.differ(Codes.of(rows.get(i)))) {
                links.set(i, Link.ask(it.row(), it.operator(), codeDiffers(rows.get(i))));
            }
        }
        return links;
    }

    /// Why a row is not simply the operator with another code: its own is right, or which check of
    /// it fails.
    static Link.Reason codeDiffers(Sighting row) {
        String code = row.creditCode();
        String reason =
                CreditCode.read(code)
                        .map(it -> {
                            if (!it.checkHolds()) {
                                return it.organisationCheckHolds()
                                        ? "code_check_fails"
                                        : "code_checks_fail";
                            }
                            return it.organisationCheckHolds()
                                    ? "code_differs"
                                    : "code_organisation_check_fails";
                        })
                        .orElse("code_differs");
        return Link.Reason.of(reason, code);
    }

    private static Set<String> texts(List<Sighting> rows, Function<Sighting, String> of) {
        return rows.stream().map(of).filter(it -> !it.isEmpty()).collect(Collectors.toSet());
    }

    private Link link(Sighting it, Map<String, Long> decided, ByCode byCode, NameIndex index) {
        Long before = decided.get(it.identity());
        if (before != null) {
            return new Link(
                    it.row(), Link.Kind.SAME, before, List.of(Link.Reason.of(Link.Reason.DECIDED)));
        }
        return byCode.find(it)
                .map(found -> compare(it, found, index))
                .orElseGet(() -> byName(index, it));
    }

    /// What the codes of the rows lead to; the unified code counts before the older numbers.
    private record ByCode(
            Map<String, KnownQuery.Coded> credit,
            Map<String, KnownQuery.Coded> registration,
            Map<String, KnownQuery.Coded> organisation) {

        Optional<Coded> find(Sighting it) {
            return Coded.of("by_code", it.creditCode(), credit)
                    .or(() -> Coded.of("by_registration", it.registration(), registration))
                    .or(() ->
                            Coded.of("by_organisation_code", it.organisationCode(), organisation));
        }
    }

    private record Coded(Link.Reason reason, KnownQuery.Coded known) {

        static Optional<Coded> of(String reason, String code, Map<String, KnownQuery.Coded> known) {
            return Optional.ofNullable(known.get(code))
                    .map(it -> new Coded(Link.Reason.of(reason, code), it));
        }
    }

    /// The code leads to one operator: a name that may be one of its own confirms it, as does a new
    /// one beside its own as the former; any other asks, and so does one that is another operator's
    /// to the letter.
    private Link compare(Sighting it, Coded found, NameIndex index) {
        KnownQuery.Coded of = found.known();
        if (it.normal().isEmpty() || of.normals().contains(it.normal())) {
            return new Link(it.row(), Link.Kind.SAME, of.operator(), List.of(found.reason()));
        }
        String former = FirmName.normal(it.former());
        if (of.normals().contains(former) && !isNameOfAnother(it, of.operator(), index)) {
            return new Link(
                    it.row(),
                    Link.Kind.SAME,
                    of.operator(),
                    List.of(
                            found.reason(),
                            Link.Reason.of("code_and_former", it.name(), it.former())));
        }
        String inUse = of.names().isEmpty() ? "" : of.names().getFirst();
        boolean may =
                of.names().isEmpty()
                        || !(register.compare(it.name(), of.names()) instanceof Finding.New)
                                && !isNameOfAnother(it, of.operator(), index);
        return new Link(
                it.row(),
                may ? Link.Kind.SAME : Link.Kind.REVIEW,
                of.operator(),
                List.of(
                        Link.Reason.of(
                                may ? "code_and_variant" : "code_of_another", it.name(), inUse)));
    }

    private static boolean isNameOfAnother(Sighting it, long operator, NameIndex index) {
        ListedFirm named =
                new ListedFirm(it.name(), orNull(it.county()), orNull(it.address()), null);
        return index.find(named) instanceof Finding.Same same
                && same.candidate().operator() != operator
                && same.candidate().reasons().stream()
                        .anyMatch(reason -> reason.ground() == Ground.SAME_NAME);
    }

    private Link byName(NameIndex index, Sighting it) {
        Link found = it.normal().isEmpty() ? unknown(it) : find(index, it);
        return found.kind() == Link.Kind.NEW ? unknown(it) : found;
    }

    /// What a row comes to that means nobody who is known.
    Link unknown(Sighting it) {
        if (it.normal().isEmpty()) {
            return Link.ask(it.row(), null, Link.Reason.of("no_name"));
        }
        return !it.isCoded() && register.namesNobody(it.name())
                ? Link.ask(it.row(), null, Link.Reason.of("names_nobody", it.name()))
                : new Link(it.row(), Link.Kind.NEW, null, List.of());
    }

    private static Link find(NameIndex index, Sighting it) {
        ListedFirm firm = firm(it, it.name());
        Link link = link(it.row(), index.find(firm));
        String former = FirmName.normal(it.former());
        if (link.kind() == Link.Kind.NEW && !former.isEmpty()) {
            Link byFormer = link(it.row(), index.find(firm(it, former)));
            // a former name alone is never enough
            if (byFormer.kind() != Link.Kind.NEW) {
                return new Link(
                        it.row(), Link.Kind.REVIEW, byFormer.operator(), byFormer.reasons());
            }
        }
        return link;
    }

    static ListedFirm firm(Sighting it, String name) {
        return new ListedFirm(
                name, orNull(it.county()), orNull(it.address()), orNull(it.creditCode()));
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
        Map<Long, Long> changed = names.changed(operators(found));
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
