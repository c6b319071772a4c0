package org.wupian.financing;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.List;
import org.wupian.eligibility.Attribute;
import org.wupian.eligibility.Attributes;
import org.wupian.eligibility.Rule;

/// The language that rules of products are written in (规则语言): CEL with the declared attributes and
/// its standard macros. Common conditions become the product's own, which are answered for all
/// enterprises at once and explained; the rest is left to CEL's runtime. Texts that are too long,
/// too deep or could run for long are refused.
public final class RuleLanguage {

    /// Characters a rule may have.
    static final int LONGEST = 4000;

    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .maxExpressionCodePointSize(LONGEST)
                    .maxParseRecursionDepth(32)
                    .maxParseExpressionNodeCount(2000)
                    .maxParseErrorRecoveryLimit(10)
                    .comprehensionMaxIterations(1000)
                    .maxRegexProgramSize(1000)
                    .enableHeterogeneousNumericComparisons(true)
                    .populateMacroCalls(true)
                    .build();

    private final Attributes attributes;
    private final CelCompiler compiler;
    private final OutsideConditions outside;

    public RuleLanguage(Attributes attributes) {
        this.attributes = attributes;
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(OPTIONS)
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .setResultType(SimpleType.BOOL);
        attributes.all().forEach(it -> builder.addVar(it.name(), type(it)));
        compiler = builder.build();
        outside = new OutsideConditions(attributes, OPTIONS);
    }

    private static CelType type(Attribute attribute) {
        return switch (attribute.type()) {
            case NUMBER -> SimpleType.INT;
            case TEXT -> SimpleType.STRING;
            case TEXTS -> ListType.create(SimpleType.STRING);
            case FLAG -> SimpleType.BOOL;
        };
    }

    /// @param text empty asks nothing
    public RuleReading read(String text) {
        if (text.isBlank()) {
            return new RuleReading.Read(Rule.ANYBODY);
        }
        CelValidationResult checked;
        try {
            checked = compiler.compile(text);
        } catch (RuntimeException e) {
            return new RuleReading.Refused(
                    List.of(new RuleFlaw(1, 1, "financing.rule.unreadable", List.of())));
        }
        if (checked.hasError()) {
            return new RuleReading.Refused(RuleFlaws.of(checked));
        }
        CelAbstractSyntaxTree tree = tree(checked);
        List<RuleFlaw> costly = RuleCost.flaws(tree);
        if (!costly.isEmpty()) {
            return new RuleReading.Refused(costly);
        }
        return new RuleReading.Read(new CompileRule(attributes, outside, tree).rule());
    }

    /// The whole text as CEL's runtime answers it, for comparison.
    Rule interpreted(String text) {
        CelAbstractSyntaxTree tree = tree(compiler.compile(text));
        return new Rule.Is(outside.condition(tree, tree.getExpr()));
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult checked) {
        try {
            return checked.getAst();
        } catch (CelValidationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
