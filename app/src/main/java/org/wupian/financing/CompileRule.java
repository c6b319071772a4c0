package org.wupian.financing;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wupian.eligibility.Attribute;
import org.wupian.eligibility.Attribute.Type;
import org.wupian.eligibility.Attributes;
import org.wupian.eligibility.Comparison;
import org.wupian.eligibility.Condition;
import org.wupian.eligibility.Rule;

/// Makes the product's own rule of a checked text (规则编译): comparison, `in`, `&&`, `||`, `!`, size
/// and startsWith over declared attributes; any other condition in it is left to CEL's runtime.
final class CompileRule {

    private static final Map<String, Comparison> COMPARISONS =
            Map.of(
                    "_<_", Comparison.LESS,
                    "_<=_", Comparison.AT_MOST,
                    "_==_", Comparison.EQUAL,
                    "_>=_", Comparison.AT_LEAST,
                    "_>_", Comparison.MORE,
                    "_!=_", Comparison.OTHER);

    private final Attributes attributes;
    private final OutsideConditions outside;
    private final CelAbstractSyntaxTree tree;

    CompileRule(Attributes attributes, OutsideConditions outside, CelAbstractSyntaxTree tree) {
        this.attributes = attributes;
        this.outside = outside;
        this.tree = tree;
    }

    Rule rule() {
        return rule(tree.getExpr());
    }

    private Rule rule(CelExpr it) {
        if (it.getKind() == Kind.CALL && it.call().target().isEmpty()) {
            List<CelExpr> parts = it.call().args();
            switch (it.call().function()) {
                case "_&&_" -> {
                    return new Rule.All(parts.stream().map(this::rule).toList());
                }
                case "_||_" -> {
                    return new Rule.Any(parts.stream().map(this::rule).toList());
                }
                case "!_" -> {
                    return new Rule.Not(rule(parts.getFirst()));
                }
                default -> {}
            }
        }
        if (it.getKind() == Kind.CONSTANT) {
            return it.constant().booleanValue() ? Rule.ANYBODY : new Rule.Any(List.of());
        }
        return condition(it).orElseGet(() -> new Rule.Is(outside.condition(tree, it)));
    }

    private Optional<Rule> condition(CelExpr it) {
        if (it.getKind() == Kind.IDENT) {
            return attribute(it, Type.FLAG).map(Condition.IsSo::new).map(Rule.Is::new);
        }
        if (it.getKind() != Kind.CALL) {
            return Optional.empty();
        }
        CelExpr.CelCall call = it.call();
        if (call.function().equals("startsWith") && call.target().isPresent()) {
            return text(call.args().getFirst())
                    .flatMap(prefix ->
                            attribute(call.target().get(), Type.TEXT)
                                    .map(of -> new Rule.Is(new Condition.Begins(of, prefix))));
        }
        if (call.args().size() != 2) {
            return Optional.empty();
        }
        CelExpr left = call.args().get(0);
        CelExpr right = call.args().get(1);
        if (call.function().equals("@in")) {
            return among(left, right).map(Rule.Is::new);
        }
        Comparison comparison = COMPARISONS.get(call.function());
        return comparison == null
                ? Optional.empty()
                : compared(left, comparison, right)
                        .or(() -> compared(right, comparison.mirrored(), left));
    }

    private Optional<Rule> compared(CelExpr left, Comparison comparison, CelExpr right) {
        Optional<Long> bound = number(right);
        if (bound.isPresent()) {
            return attribute(left, Type.NUMBER)
                    .<Condition>map(of -> new Condition.Compares(of, comparison, bound.get()))
                    .or(() ->
                            counted(left)
                                    .map(of -> new Condition.Counts(of, comparison, bound.get())))
                    .map(Rule.Is::new);
        }
        boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.OTHER;
        Optional<Attribute> word = attribute(left, Type.TEXT);
        Optional<String> text = text(right);
        if (!equality || word.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        Rule is = new Rule.Is(new Condition.OneOf(word.get(), new TreeSet<>(List.of(text.get()))));
        return Optional.of(comparison == Comparison.EQUAL ? is : new Rule.Not(is));
    }

    private Optional<Condition> among(CelExpr left, CelExpr right) {
        Optional<String> word = text(left);
        if (word.isPresent()) {
            return attribute(right, Type.TEXTS).map(of -> new Condition.Holds(of, word.get()));
        }
        Optional<Attribute> words = attribute(left, Type.TEXT);
        if (words.isPresent()) {
            return this.<String>constants(right, CompileRule::text)
                    .map(values -> new Condition.OneOf(words.get(), values));
        }
        return attribute(left, Type.NUMBER)
                .flatMap(of ->
                        this.<Long>constants(right, CompileRule::number)
                                .map(values -> new Condition.OneOfNumbers(of, values)));
    }

    /// Reads a constant.
    private interface Constant<T> {
        Optional<T> of(CelExpr it);
    }

    private <T extends Comparable<T>> Optional<SortedSet<T>> constants(
            CelExpr it, Constant<T> constant) {
        if (it.getKind() != Kind.LIST) {
            return Optional.empty();
        }
        List<T> values = new ArrayList<>();
        it.list().elements().forEach(each -> constant.of(each).ifPresent(values::add));
        return values.size() == it.list().elements().size()
                ? Optional.of(new TreeSet<>(values))
                : Optional.empty();
    }

    /// The attribute in `size(it)` or `it.size()`.
    private Optional<Attribute> counted(CelExpr it) {
        if (it.getKind() != Kind.CALL || !it.call().function().equals("size")) {
            return Optional.empty();
        }
        CelExpr what = it.call().target().orElseGet(() -> it.call().args().getFirst());
        return attribute(what, Type.TEXTS).or(() -> attribute(what, Type.TEXT));
    }

    private Optional<Attribute> attribute(CelExpr it, Type type) {
        return it.getKind() == Kind.IDENT
                ? attributes.named(it.ident().name()).filter(found -> found.type() == type)
                : Optional.empty();
    }

    private static Optional<String> text(CelExpr it) {
        return it.getKind() == Kind.CONSTANT
                        && it.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(it.constant().stringValue())
                : Optional.empty();
    }

    /// A whole number, also written as a sum or product of such: `500 * 10000 * 100`.
    private static Optional<Long> number(CelExpr it) {
        if (it.getKind() == Kind.CONSTANT) {
            return it.constant().getKind() == CelConstant.Kind.INT64_VALUE
                    ? Optional.of(it.constant().int64Value())
                    : Optional.empty();
        }
        if (it.getKind() != Kind.CALL || it.call().args().size() != 2) {
            return Optional.empty();
        }
        Optional<Long> left = number(it.call().args().get(0));
        Optional<Long> right = number(it.call().args().get(1));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        try {
            return switch (it.call().function()) {
                case "_*_" -> Optional.of(Math.multiplyExact(left.get(), right.get()));
                case "_+_" -> Optional.of(Math.addExact(left.get(), right.get()));
                default -> Optional.empty();
            };
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
