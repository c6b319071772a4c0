package org.wupian.enterprise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wupian.linkage.Candidate;
import org.wupian.linkage.Finding;
import org.wupian.linkage.ListedFirm;
import org.wupian.linkage.NameIndex;

/// Finds out whom names mean without storing anything (名称比对). The caller's transaction sees all
/// operators.
@Component
class MatchOperators {

    private final OperatorTable table;
    private final NameTable names;
    private final FirmRegister register;

    MatchOperators(OperatorTable table, NameTable names, FirmRegister register) {
        this.table = table;
        this.names = names;
        this.register = register;
    }

    List<Link> match(List<Operators.Question> questions) {
        return register.with(index -> {
            List<Link> found = new ArrayList<>();
            for (Operators.Question it : questions) {
                found.add(match(found.size() + 1, it, index));
            }
            return found;
        });
    }

    private Link match(int row, Operators.Question it, NameIndex index) {
        return byCode(row, it).orElseGet(() -> LinkRows.link(row, index.find(firm(it))));
    }

    private Optional<Link> byCode(int row, Operators.Question it) {
        if (it.creditCode().isEmpty()) {
            return Optional.empty();
        }
        List<Operator> coded = table.search(it.creditCode(), "", "", 0, 2);
        if (coded.size() != 1) {
            return Optional.empty();
        }
        Operator operator = coded.getFirst();
        boolean may = it.name().isBlank() || mayBe(it.name(), operator);
        return Optional.of(
                new Link(
                        row,
                        may ? Link.Kind.SAME : Link.Kind.REVIEW,
                        operator.id(),
                        List.of(
                                may
                                        ? Link.Reason.of("by_credit_code", it.creditCode())
                                        : Link.Reason.of(
                                                "code_of_another", it.name(), operator.name()))));
    }

    private boolean mayBe(String name, Operator operator) {
        List<String> known = table.names(operator.id()).stream().map(OperatorName::name).toList();
        return !(register.compare(name, known) instanceof Finding.New);
    }

    /// Whom one may mean, the likeliest first; those that still stand by themselves.
    List<Link> candidates(Operators.Question it, int most) {
        Map<Long, Link> found = new LinkedHashMap<>();
        byCode(1, it).ifPresent(link -> found.put(link.operator(), link));
        List<Candidate> named =
                it.name().isBlank()
                        ? List.of()
                        : register.with(index -> candidates(index.find(firm(it))));
        Map<Long, Long> changed = names.changed(named.stream().map(Candidate::operator).toList());
        for (Candidate candidate : named) {
            long stands = changed.getOrDefault(candidate.operator(), candidate.operator());
            if (stands != 0) {
                found.putIfAbsent(
                        stands,
                        new Link(
                                1,
                                Link.Kind.REVIEW,
                                stands,
                                candidate.score(),
                                LinkRows.reasons(candidate)));
            }
        }
        return found.values().stream().limit(most).toList();
    }

    private static List<Candidate> candidates(Finding finding) {
        return switch (finding) {
            case Finding.Same it -> List.of(it.candidate());
            case Finding.Review it -> it.candidates();
            case Finding.New it -> it.nearest();
        };
    }

    private static ListedFirm firm(Operators.Question it) {
        return new ListedFirm(
                it.name(),
                LinkRows.orNull(it.county()),
                LinkRows.orNull(it.address()),
                LinkRows.orNull(it.creditCode()));
    }
}
