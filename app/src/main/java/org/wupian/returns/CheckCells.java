package org.wupian.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks the figures of a form against each other and against the period before (核对). A check that
/// lacks one of its figures is not made, but for those that ask whether figures are there.
final class CheckCells {

    /// The counties of an item make up its total, to the cent of ten thousand.
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private final Form form;
    private final Cells cells;
    private final Cells before;

    CheckCells(Form form, Cells cells, Cells before) {
        this.form = form;
        this.cells = cells;
        this.before = before;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        form.items().stream().filter(FormItem::byCounty).forEach(it -> total(it, findings));
        for (FormCheck check : form.checks()) {
            if (check.relation() == FormCheck.Relation.REPORTED) {
                reported(check, findings);
                continue;
            }
            for (String county : places(check)) {
                holds(check, county, findings);
            }
        }
        return findings;
    }

    /// Names the items that have no figure of the whole institution.
    private void reported(FormCheck check, List<Finding> findings) {
        List<String> absent =
                Sum.of(check.left()).terms().stream()
                        .map(Sum.Term::item)
                        .filter(it -> cells.get(CellKey.of(it)) == null)
                        .toList();
        if (!absent.isEmpty()) {
            String names = absent.stream().map(this::name).collect(Collectors.joining("、"));
            FormCheck named = check.saying(check.words() + "：" + names);
            BigDecimal count = BigDecimal.valueOf(absent.size());
            findings.add(new Finding(named, CellKey.of(absent.getFirst()), count, null));
        }
    }

    private String name(String item) {
        FormItem known = form.itemsByCode().get(item);
        return known == null ? item : known.name();
    }

    /// The whole, and each county for which the check's items are reported.
    private Set<String> places(FormCheck check) {
        List<String> items =
                sides(check).flatMap(it -> it.terms().stream()).map(Sum.Term::item).toList();
        Map<String, FormItem> known = form.itemsByCode();
        boolean byCounty =
                items.stream().allMatch(it -> known.containsKey(it) && known.get(it).byCounty());
        Set<String> places =
                byCounty
                        ? cells.values().keySet().stream()
                                .filter(it -> items.contains(it.item()))
                                .map(CellKey::county)
                                .collect(Collectors.toCollection(java.util.TreeSet::new))
                        : new java.util.TreeSet<>();
        places.add("");
        return places;
    }

    private static Stream<Sum> sides(FormCheck check) {
        return check.relation() == FormCheck.Relation.STEADY
                ? Stream.of(Sum.of(check.left()))
                : Stream.of(Sum.of(check.left()), Sum.of(check.right()));
    }

    private void holds(FormCheck check, String county, List<Finding> findings) {
        Sum left = Sum.of(check.left());
        Optional<BigDecimal> value = left.over(cells, county);
        Optional<BigDecimal> other =
                check.relation() == FormCheck.Relation.STEADY
                        ? left.over(before, county)
                        : Sum.of(check.right()).over(cells, county);
        if (value.isPresent() && other.isPresent() && !holds(check, value.get(), other.get())) {
            CellKey cell = new CellKey(left.terms().getFirst().item(), county);
            findings.add(new Finding(check, cell, value.get(), other.get()));
        }
    }

    private static boolean holds(FormCheck check, BigDecimal left, BigDecimal right) {
        return switch (check.relation()) {
            case EQUAL -> left.subtract(right).abs().compareTo(check.tolerance()) <= 0;
            case AT_MOST -> left.subtract(right).compareTo(check.tolerance()) <= 0;
            case STEADY -> isSteady(left, right, new BigDecimal(check.right()));
            case REPORTED -> true;
        };
    }

    private static boolean isSteady(BigDecimal now, BigDecimal before, BigDecimal factor) {
        BigDecimal a = now.abs();
        BigDecimal b = before.abs();
        return b.signum() == 0
                || a.compareTo(b.multiply(factor)) <= 0 && b.compareTo(a.multiply(factor)) <= 0;
    }

    private void total(FormItem item, List<Finding> findings) {
        BigDecimal total = cells.get(CellKey.of(item.code()));
        List<BigDecimal> parts =
                cells.values().entrySet().stream()
                        .filter(it -> it.getKey().item().equals(item.code()))
                        .filter(it -> !it.getKey().county().isEmpty())
                        .map(Map.Entry::getValue)
                        .toList();
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total != null
                && !parts.isEmpty()
                && total.subtract(sum).abs().compareTo(ROUNDING) > 0) {
            FormCheck check =
                    new FormCheck(
                            item.code() + "-total",
                            FormCheck.Severity.ERROR,
                            item.code(),
                            FormCheck.Relation.EQUAL,
                            item.code(),
                            ROUNDING,
                            item.name() + "应等于各县区之和");
            findings.add(new Finding(check, CellKey.of(item.code()), total, sum));
        }
    }
}
