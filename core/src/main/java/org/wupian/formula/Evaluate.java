package org.wupian.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wupian.formula.Computed.Reason;

/// Makes a value of the sums of a formula (指标求值). The only place that divides: once, at the end, so
/// that what is exact stays exact (+3 个百分点 is 3, not 3.000…1).
///
/// @param factor from the sums' unit to the indicator's: 100 for per cent, 0.0001 from 万元 to 亿元
/// @param paired each row has all sums, so that one with a sum missing is not counted; not so where
///   amount and base come from different institutions
public record Evaluate(Shape shape, BigDecimal factor, boolean paired) {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    /// The months of which parts are needed for one month.
    public Set<YearMonth> months(YearMonth month) {
        return Stream.of(month, comparedWith(month)).collect(Collectors.toSet());
    }

    /// The month the given one is compared with; itself when nothing is compared.
    public YearMonth comparedWith(YearMonth month) {
        switch (shape.compared()) {
            case YEAR_BEFORE:
                return month.minusYears(1);
            case YEAR_END:
                return YearMonth.of(month.getYear() - 1, 12);
            default:
                return month;
        }
    }

    /// @param parts of one subject (the city, a county, a bank …) in the months it takes
    public Computed of(YearMonth month, List<Part> parts) {
        List<Part> now = in(month, parts);
        if (now.stream().allMatch(it -> it.amount() == null && it.otherAmount() == null)) {
            return Computed.none(Reason.NOT_REPORTED, List.of());
        }
        Map<Key, Part> before =
                in(comparedWith(month), parts).stream()
                        .filter(it -> it.complete(shape) || !paired)
                        .collect(Collectors.toMap(Key::of, Function.identity()));
        List<Part> counted = new ArrayList<>();
        List<Part> left = new ArrayList<>();
        for (Part it : now) {
            boolean complete = it.complete(shape) || !paired;
            (complete && before.containsKey(Key.of(it)) ? counted : left).add(it);
        }
        if (counted.isEmpty()) {
            return Computed.none(Reason.NOT_COMPARABLE, left);
        }
        List<Part> compared =
                comparedWith(month).equals(month)
                        ? List.of()
                        : counted.stream().map(it -> before.get(Key.of(it))).toList();
        return computed(counted, compared, left);
    }

    private Computed computed(List<Part> now, List<Part> before, List<Part> left) {
        BigDecimal value = value(Sums.of(now), Sums.of(before));
        return new Computed(value, value == null ? Reason.NO_BASE : null, now, before, left);
    }

    private @Nullable BigDecimal value(Sums now, Sums then) {
        switch (shape) {
            case LEVEL:
                return now.amount().multiply(factor);
            case INCREASE:
                return now.amount().subtract(then.amount()).multiply(factor);
            case RATE:
                return share(now.amount(), now.base());
            case INCREASE_RATE:
                return share(
                        now.amount().subtract(then.amount()), now.base().subtract(then.base()));
            case GROWTH:
                return share(now.amount().subtract(then.amount()), then.amount());
            case RATE_GAP:
                return gap(now.amount(), now.base(), now.otherAmount(), now.otherBase());
            case GROWTH_GAP:
                return gap(now.amount(), then.amount(), now.base(), then.base());
            default:
                throw new IllegalStateException(shape.name());
        }
    }

    private @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? null : part.multiply(factor).divide(whole, EXACT);
    }

    /// a ÷ b − c ÷ d as one fraction.
    private @Nullable BigDecimal gap(BigDecimal a, BigDecimal b, BigDecimal c, BigDecimal d) {
        if (b.signum() <= 0 || d.signum() <= 0) {
            return null;
        }
        return a.multiply(d).subtract(c.multiply(b)).multiply(factor).divide(b.multiply(d), EXACT);
    }

    private static List<Part> in(YearMonth month, List<Part> parts) {
        return parts.stream().filter(it -> it.month().equals(month)).toList();
    }

    /// Whose row it is.
    private record Key(String organisation, String county) {

        static Key of(Part it) {
            return new Key(it.organisation(), it.county());
        }
    }

    private record Sums(
            BigDecimal amount, BigDecimal base, BigDecimal otherAmount, BigDecimal otherBase) {

        static Sums of(List<Part> parts) {
            return new Sums(
                    sum(parts, Part::amount),
                    sum(parts, Part::base),
                    sum(parts, Part::otherAmount),
                    sum(parts, Part::otherBase));
        }

        private static BigDecimal sum(
                List<Part> parts, Function<Part, @Nullable BigDecimal> column) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Part it : parts) {
                BigDecimal value = column.apply(it);
                sum = value == null ? sum : sum.add(value);
            }
            return sum;
        }
    }
}
