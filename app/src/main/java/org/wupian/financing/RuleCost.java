package org.wupian.financing;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Refuses what could run for long (规则运算量限制): a loop over a list inside another one multiplies,
/// lists of a thousand words do not belong in a rule.
final class RuleCost {

    private static final int LONGEST_LIST = 500;

    private final CelAbstractSyntaxTree tree;
    private final List<RuleFlaw> flaws = new ArrayList<>();

    private RuleCost(CelAbstractSyntaxTree tree) {
        this.tree = tree;
    }

    static List<RuleFlaw> flaws(CelAbstractSyntaxTree tree) {
        RuleCost it = new RuleCost(tree);
        it.look(tree.getExpr(), false);
        return it.flaws;
    }

    private void look(CelExpr it, boolean inLoop) {
        switch (it.getKind()) {
            case COMPREHENSION -> {
                if (inLoop) {
                    add(it, "financing.rule.nested");
                } else {
                    parts(it).forEach(part -> look(part, true));
                }
            }
            case LIST -> {
                if (it.list().elements().size() > LONGEST_LIST) {
                    add(it, "financing.rule.list", String.valueOf(LONGEST_LIST));
                }
                parts(it).forEach(part -> look(part, inLoop));
            }
            default -> parts(it).forEach(part -> look(part, inLoop));
        }
    }

    /// The expressions an expression is made of.
    static Stream<CelExpr> parts(CelExpr it) {
        return switch (it.getKind()) {
            case CALL -> Stream.concat(it.call().target().stream(), it.call().args().stream());
            case LIST -> it.list().elements().stream();
            case SELECT -> Stream.of(it.select().operand());
            case MAP ->
                    it.map().entries().stream()
                            .flatMap(entry -> Stream.of(entry.key(), entry.value()));
            case STRUCT -> it.struct().entries().stream().map(CelExpr.CelStruct.Entry::value);
            case COMPREHENSION ->
                    Stream.of(
                            it.comprehension().iterRange(),
                            it.comprehension().accuInit(),
                            it.comprehension().loopCondition(),
                            it.comprehension().loopStep(),
                            it.comprehension().result());
            default -> Stream.empty();
        };
    }

    private void add(CelExpr it, String key, String... arguments) {
        Optional<CelSourceLocation> place =
                Optional.ofNullable(tree.getSource().getPositionsMap().get(it.id()))
                        .flatMap(tree.getSource()::getOffsetLocation);
        flaws.add(
                new RuleFlaw(
                        place.map(CelSourceLocation::getLine).orElse(1),
                        place.map(CelSourceLocation::getColumn).orElse(0) + 1,
                        key,
                        List.of(arguments)));
    }
}
