package org.wupian.returns;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/// How loans become sealed sums (封存口径), as SQL of the columnar engine. What is measured elsewhere
/// runs the same texts.
public final class LoanSumsQuery {

    private static final String NPL = "class in ('substandard', 'doubtful', 'loss')";

    private static final String SUMS =
            """
            with grouped as (
                select county, mask, sum(balance)::bigint as balance,
                       coalesce(sum(issued) filter (where %1$s), 0)::bigint as issued,
                       coalesce(sum(balance) filter (where %2$s), 0)::bigint as npl,
                       count(*) filter (where balance > 0) as loans
                  from marked group by county, mask),
            firms as (
                select county, mask, count(*) as borrowers
                  from (select county, borrower, bit_or(mask) as mask
                          from marked where balance > 0 group by county, borrower)
                 group by county, mask)
            select county, mask, coalesce(balance, 0), coalesce(issued, 0), coalesce(npl, 0),
                   coalesce(loans, 0), coalesce(borrowers, 0)
              from grouped full join firms using (county, mask)
             order by county, mask
            """;

    /// As long as a credit code, a registration number or an organisation code.
    private static final String CODED =
            "regexp_full_match(borrower, '[0-9A-Z]{18}|[0-9]{15}|[0-9A-Z]{9}')";

    private LoanSumsQuery() {}

    /// Makes the table `marked` of `loan` and of `listed` (`code`, `mask`), which may name somebody
    /// several times.
    public static String mark(List<LoanCategory> categories) {
        String flags =
                categories.stream()
                        .filter(it -> !it.isByRoster())
                        .map(it ->
                                "case when %s then %d else 0 end"
                                        .formatted(it.expression(), it.mask()))
                        .collect(Collectors.joining(" + ", "(0::bigint + ", ")"));
        return """
        create table marked as
        select l.*, %s | coalesce(m.mask, 0) as mask
          from loan l
          left join (select code, bit_or(mask) as mask from listed group by code) m
            on m.code = l.borrower
        """
                .formatted(
                        categories.stream().allMatch(LoanCategory::isByRoster)
                                ? "0::bigint"
                                : flags);
    }

    /// County, mask, balance, issued in the year, non-performing, loans and borrowers of `marked`.
    public static String sums(YearMonth month) {
        return SUMS.formatted(issuedIn(month), NPL);
    }

    /// Code, balance, issued in the year, non-performing and loans of each borrower of `loan` that
    /// is known by a code.
    static String borrowers(YearMonth month) {
        return """
        select borrower, sum(balance)::bigint,
               coalesce(sum(issued) filter (where %s), 0)::bigint,
               coalesce(sum(balance) filter (where %s), 0)::bigint,
               count(*) filter (where balance > 0)
          from loan where %s group by borrower order by borrower
        """
                .formatted(issuedIn(month), NPL, CODED);
    }

    private static String issuedIn(YearMonth month) {
        return "issued_on between date '%d-01-01' and date '%s'"
                .formatted(month.getYear(), month.atEndOfMonth());
    }
}
