package org.wupian.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts what is wrong with the rows of a file (逐行核对), each kind with its first examples.
final class LoanProblems {

    private static final int LONGEST = 60;

    /// What was written, as far as it is shown.
    static String shown(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    private record Kind(String code, String column) {}

    private final Map<Kind, Long> counts = new LinkedHashMap<>();
    private final Map<Kind, List<LoanProblem.Example>> examples = new LinkedHashMap<>();

    void add(String code, LoanColumn column, int row, String value) {
        Kind kind = new Kind(code, column.header());
        counts.merge(kind, 1L, Long::sum);
        List<LoanProblem.Example> seen = examples.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (seen.size() < LoanProblem.SHOWN) {
            seen.add(new LoanProblem.Example(row, shown(value)));
        }
    }

    void add(LoanProblem problem) {
        if (problem.count() > 0) {
            Kind kind = new Kind(problem.code(), problem.column());
            counts.put(kind, problem.count());
            examples.put(kind, problem.examples());
        }
    }

    List<LoanProblem> all() {
        return counts.entrySet().stream()
                .map(it ->
                        new LoanProblem(
                                it.getKey().code(),
                                it.getKey().column(),
                                it.getValue(),
                                examples.getOrDefault(it.getKey(), List.of())))
                .toList();
    }
}
