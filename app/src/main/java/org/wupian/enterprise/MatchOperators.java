package org.wupian.enterprise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.wupian.linkage.Candidate;
import org.wupian.linkage.Finding;
import org.wupian.operator.OperatorCode;

/// Finds out whom names mean without storing anything (名称比对). The caller's transaction sees all
/// operators.
@Component
class MatchOperators {

    private final LinkRows rows;
    private final NameTable names;
    private final FirmRegister register;

    MatchOperators(LinkRows rows, NameTable names, FirmRegister register) {
        this.rows = rows;
        this.names = names;
        this.register = register;
    }

    List<Link> match(List<Operators.Question> questions) {
        return rows.of(
                IntStream.range(0, questions.size())
                        .mapToObj(i -> sighting(i + 1, questions.get(i)))
                        .toList());
    }

    /// What the answer would be if nobody knew whom it means.
    Link unknown(int row, Operators.Question it) {
        return rows.unknown(sighting(row, it));
    }

    /// The question as a row of a list, its code cleaned as there.
    private static Sighting sighting(int row, Operators.Question it) {
        String credit = "";
        String registration = "";
        String organisation = "";
        switch (OperatorCode.read(it.creditCode())) {
            case OperatorCode.Credit code -> credit = code.code().text();
            case OperatorCode.Registration code -> registration = code.number().text();
            case OperatorCode.Organisation code -> organisation = code.code().text();
            case OperatorCode.Personal _, OperatorCode.Absent _, OperatorCode.Wrong _ -> {}
        }
        return new Sighting(
                row,
                it.name(),
                credit,
                registration,
                organisation,
                it.county(),
                it.address(),
                "",
                Map.of(),
                Map.of());
    }

    /// Whom one may mean, the likeliest first; those that still stand by themselves.
    List<Link> candidates(Operators.Question it, int most) {
        Map<Long, Link> found = new LinkedHashMap<>();
        Sighting row = sighting(1, it);
        if (row.isCoded()) {
            rows.of(List.of(row)).stream()
                    .filter(link -> link.operator() != null)
                    .forEach(link -> found.put(Objects.requireNonNull(link.operator()), link));
        }
        List<Candidate> named =
                it.name().isBlank()
                        ? List.of()
                        : register.with(
                                index -> candidates(index.find(LinkRows.firm(row, it.name()))));
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
}
