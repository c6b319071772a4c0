package org.wupian.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A sum of items as checks write it (算式): `npl-substandard + npl-doubtful`. Codes hold hyphens, so
/// a minus stands between spaces.
record Sum(List<Term> terms) {

    private static final Pattern TERM =
            Pattern.compile("(?:^|(\\s-\\s|\\s*\\+\\s*))([a-z][a-z0-9-]*)");

    record Term(String item, boolean minus) {}

    static Sum of(String text) {
        List<Term> terms = new ArrayList<>();
        Matcher found = TERM.matcher(text.strip());
        int end = 0;
        while (found.find() && found.start() == end) {
            String sign = found.group(1);
            terms.add(new Term(found.group(2), sign != null && sign.contains(" - ")));
            end = found.end();
        }
        if (end != text.strip().length()) {
            throw new IllegalArgumentException("not a sum of items: " + text);
        }
        return new Sum(List.copyOf(terms));
    }

    /// Empty where one of the items was not reported: what is missing is not zero.
    Optional<BigDecimal> over(Cells cells, String county) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term it : terms) {
            @Nullable BigDecimal value = cells.get(new CellKey(it.item(), county));
            if (value == null) {
                return Optional.empty();
            }
            sum = it.minus() ? sum.subtract(value) : sum.add(value);
        }
        return Optional.of(sum);
    }
}
