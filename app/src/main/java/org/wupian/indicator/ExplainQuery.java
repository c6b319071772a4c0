package org.wupian.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.formula.Part;

/// Runs a formula once more for whoever asks, over what he may see and what was known at a moment:
/// the same SQL text, confined by the policies of the database.
@Repository
class ExplainQuery {

    private final JdbcClient db;

    ExplainQuery(JdbcClient db) {
        this.db = db;
    }

    List<Part> parts(Indicator indicator, Set<YearMonth> months, Instant at) {
        String sql =
                "with %s select %s from (%s) as parts order by organisation, county, month"
                        .formatted(
                                known(indicator),
                                RunFormulas.columns(indicator.shape()),
                                Indicator.over(indicator.formula(), "known_"::concat));
        return db.sql(sql)
                .param("months", FigureTable.days(months))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> RunFormulas.part(row, indicator.shape()))
                .list();
    }

    /// The facts of the months as they were known at the moment.
    private static String known(Indicator indicator) {
        return indicator.facts().stream()
                .map(it ->
                        """
                        known_%1$s as (
                            select * from fact.%1$s
                             where month = any(:months::text[]::date[]) and known_from <= :at
                               and (known_until is null or known_until > :at))
                        """
                                .formatted(it))
                .collect(Collectors.joining(", "));
    }

    /// The firms behind the sums of one month, those with the largest loans first.
    ///
    /// @param counties those of the rows wanted, all when empty
    /// @param organisations banks whose loans are wanted, all when empty
    /// @param after how many were read already
    List<Explanation.Firm> firms(
            Indicator indicator,
            String firms,
            YearMonth month,
            Instant at,
            Collection<String> counties,
            Collection<String> organisations,
            int after) {
        String sql =
                """
                with %s
                select f.enterprise, coalesce(e.name, '') as name, coalesce(e.county, '') as county,
                       f.organisation, f.fen, count(*) over () as total,
                       coalesce(sum(f.fen) over (), 0)::bigint as total_fen
                  from (select distinct enterprise, organisation, fen from (%s) as wanted
                         where month = :month::date
                           and (cardinality(:counties::text[]) = 0 or county = any(:counties))
                           and (cardinality(:organisations::text[]) = 0
                                or organisation = any(:organisations))) f
                  left join fact.enterprise e on e.enterprise = f.enterprise
                 order by f.fen desc nulls last, name, f.enterprise, f.organisation
                offset :after limit :most
                """
                        .formatted(known(indicator), Indicator.over(firms, "known_"::concat));
        return db.sql(sql)
                .param("months", FigureTable.days(Set.of(month)))
                .param("month", month.atDay(1).toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("counties", counties.toArray(String[]::new))
                .param("organisations", organisations.toArray(String[]::new))
                .param("after", after)
                .param("most", Explanation.FIRMS)
                .query((row, _) ->
                        new Explanation.Firm(
                                row.getLong("enterprise"),
                                row.getString("name"),
                                row.getString("county"),
                                Objects.requireNonNullElse(row.getString("organisation"), ""),
                                row.getObject("fen", Long.class),
                                row.getInt("total"),
                                row.getLong("total_fen")))
                .list();
    }

    /// The reported cells a figure is made of.
    ///
    /// @param organisations with an empty one among them: of all
    List<Explanation.Cell> cells(
            Indicator indicator,
            Set<YearMonth> months,
            Collection<String> organisations,
            Instant at) {
        return db.sql(
                        """
                        select c.month, c.form, c.organisation, c.county, c.item, c.value, c.revision
                          from fact.return_cell c
                          join unnest(:forms::text[], :items::text[]) as used (form, item)
                            on used.form = c.form and used.item = c.item
                         where c.month = any(:months::text[]::date[]) and (c.organisation = any(:organisations) or '' = any(:organisations))
                           and c.known_from <= :at
                           and (c.known_until is null or c.known_until > :at)
                         order by c.month desc, c.organisation, c.county, c.item
                        """)
                .param("forms", texts(indicator, it -> it.form().code()))
                .param("items", texts(indicator, it -> it.item().code()))
                .param("months", FigureTable.days(months))
                .param("organisations", organisations.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(ExplainQuery::cell)
                .list();
    }

    private static Explanation.Cell cell(ResultSet row, int number) throws SQLException {
        return new Explanation.Cell(
                row.getString("form"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("organisation"),
                row.getString("county"),
                row.getString("item"),
                row.getBigDecimal("value"),
                row.getInt("revision"));
    }

    private static String[] texts(
            Indicator it, java.util.function.Function<Indicator.Source, String> column) {
        return it.sources().stream().map(column).toArray(String[]::new);
    }
}
