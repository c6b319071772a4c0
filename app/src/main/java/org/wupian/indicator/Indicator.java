package org.wupian.indicator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wupian.formula.Evaluate;
import org.wupian.formula.Shape;
import org.wupian.returns.Form;
import org.wupian.returns.FormItem;

/// What is counted and how (指标).
///
/// @param area code of the area of the plan, or `all`
/// @param measures numbers of the measures it serves
/// @param digits after the point, for display only
/// @param good the better direction
/// @param sources the figures of returns it is made of
/// @param definition in words (口径)
/// @param formula SQL over `fact.*` giving the columns of [org.wupian.formula.Part]
/// @param firms SQL over `fact.*` giving the firms behind the sums, null where they are of no firms
public record Indicator(
        String code,
        String name,
        String english,
        String unit,
        String area,
        List<String> measures,
        Shape shape,
        Span span,
        BigDecimal factor,
        int digits,
        Direction good,
        List<Source> sources,
        String definition,
        String formula,
        @Nullable String firms) {

    private static final Pattern FACT = Pattern.compile("\\bfact\\.(\\w+)");

    /// What a level is of (时间口径).
    public enum Span {
        /// The end of the month (时点数).
        STOCK,
        /// Everything since January (当年累计).
        YEAR,
        /// The quarter (当季数).
        QUARTER
    }

    /// The better direction (向好方向).
    public enum Direction {
        UP,
        DOWN
    }

    /// A figure of a return.
    public record Source(Form form, FormItem item) {}

    public Indicator {
        measures = List.copyOf(measures);
        sources = List.copyOf(sources);
    }

    public Evaluate evaluate() {
        return new Evaluate(shape, factor, forms().size() == 1);
    }

    public Set<Form> forms() {
        return sources.stream().map(Source::form).collect(Collectors.toSet());
    }

    /// The views its formula reads.
    public Set<String> facts() {
        return FACT.matcher(formula).results().map(it -> it.group(1)).collect(Collectors.toSet());
    }

    /// SQL with each view replaced.
    static String over(String sql, UnaryOperator<String> view) {
        return FACT.matcher(sql)
                .replaceAll(it -> Matcher.quoteReplacement(view.apply(it.group(1))));
    }

    /// Whether its formula gives rows of chains and clusters, and none of counties (按产业链统计).
    boolean isByChain() {
        return formula.contains("'chain'");
    }

    /// Whether its rows are of no institution, as of firms that borrow from several.
    boolean isOfNobody() {
        return formula.contains("'' as organisation");
    }

    /// Whether all its returns are owed in the month.
    public boolean isCountedIn(YearMonth month) {
        return forms().stream().allMatch(it -> it.isOwedIn(month));
    }

    /// The month before with which it is compared: a quarterly figure with the quarter before.
    public YearMonth before(YearMonth month) {
        return forms().stream().map(it -> it.before(month)).min(YearMonth::compareTo).orElseThrow();
    }

    /// Whether a difference of two values is in percentage points and not in per cent.
    public boolean inPoints() {
        return shape != Shape.LEVEL && shape != Shape.INCREASE && factor.intValue() == 100;
    }
}
