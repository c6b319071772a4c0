package org.wupian.financing;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wupian.eligibility.Attribute;
import org.wupian.eligibility.Attributes;
import org.wupian.eligibility.Condition;
import org.wupian.eligibility.Facts;
import org.wupian.eligibility.Truth;

/// Conditions that CEL's runtime answers (其他条件). What cannot be worked out, as a division by zero
/// or a loop over its budget, is not known: in CEL too an error gives way to whatever decides.
final class OutsideConditions {

    private final Attributes attributes;
    private final CelRuntime runtime;
    private final CelUnparser unparser = CelUnparserFactory.newUnparser();

    OutsideConditions(Attributes attributes, CelOptions options) {
        this.attributes = attributes;
        runtime = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(options).build();
    }

    /// @param part of the tree, true or false
    Condition condition(CelAbstractSyntaxTree tree, CelExpr part) {
        CelAbstractSyntaxTree own =
                CelAbstractSyntaxTree.newCheckedAst(
                        part, tree.getSource(), tree.getReferenceMap(), tree.getTypeMap());
        Set<Attribute> needs = new LinkedHashSet<>();
        gather(part, needs);
        Program program = program(own);
        return new Condition.Outside(
                unparser.unparse(own), needs, facts -> answer(program, facts, needs));
    }

    private Program program(CelAbstractSyntaxTree tree) {
        try {
            return runtime.createProgram(tree);
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void gather(CelExpr part, Set<Attribute> needs) {
        if (part.getKind() == CelExpr.ExprKind.Kind.IDENT) {
            attributes.named(part.ident().name()).ifPresent(needs::add);
        }
        RuleCost.parts(part).forEach(it -> gather(it, needs));
    }

    private static Truth answer(Program program, Facts facts, Set<Attribute> needs) {
        Map<String, Object> known = new HashMap<>();
        ImmutableList.Builder<CelAttributePattern> unknown = ImmutableList.builder();
        for (Attribute it : needs) {
            Object value = facts.value(it);
            if (value == null) {
                unknown.add(CelAttributePattern.create(it.name()));
            } else {
                known.put(it.name(), value);
            }
        }
        List<CelAttributePattern> patterns = unknown.build();
        try {
            Object answer =
                    program.eval(
                            PartialVars.of(known, patterns.toArray(CelAttributePattern[]::new)));
            return answer instanceof Boolean it ? Truth.of(it) : Truth.UNKNOWN;
        } catch (CelEvaluationException e) {
            return Truth.UNKNOWN;
        }
    }
}
