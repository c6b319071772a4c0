package org.wupian.financing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `financing.demand` and the products that were on offer when it was made.
@Repository
class DemandTable {

    private static final String SELECT =
            """
            select d.id, d.operator, d.organisation, d.county, d.amount_fen, d.term_months,
                   d.purpose, d.area, d.collateral, d.tax_grade, d.registered_on, d.asked_at
              from financing.demand d
            """;

    private final JdbcClient db;

    DemandTable(JdbcClient db) {
        this.db = db;
    }

    /// The newest first.
    List<Demand> all() {
        return db.sql(SELECT + " order by d.id desc").query((row, _) -> demand(row)).list();
    }

    Optional<Demand> find(long id) {
        return db.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query((row, _) -> demand(row))
                .optional();
    }

    long add(
            long operator,
            String organisation,
            String county,
            Demand.Terms it,
            Instant now,
            String account) {
        List<String> collateral = it.collateral();
        LocalDate registered = it.registeredOn();
        return db.sql(
                        """
                        insert into financing.demand
                               (operator, organisation, county, amount_fen, term_months, purpose,
                                area, collateral, tax_grade, registered_on, asked_at, asked_by)
                        values (:operator, :organisation, :county, :amount, :term, :purpose,
                                :area, :collateral::text[], :taxGrade, :registered::date, :now,
                                :account)
                        returning id
                        """)
                .param("operator", operator)
                .param("organisation", organisation)
                .param("county", county)
                .param("amount", it.amountFen())
                .param("term", it.termMonths())
                .param("purpose", it.purpose())
                .param("area", it.area())
                .param(
                        "collateral",
                        collateral == null ? null : collateral.toArray(String[]::new),
                        java.sql.Types.ARRAY)
                .param("taxGrade", it.taxGrade())
                .param(
                        "registered",
                        registered == null ? null : registered.toString(),
                        java.sql.Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /// Keeps what is on offer on a day, in the versions of that day.
    void keepOffers(long demand, LocalDate day) {
        db.sql(
                        """
                        insert into financing.demand_product (demand, product, version)
                        select :demand, p.id, p.version
                          from financing.product p
                          join financing.product_version v
                            on v.product = p.id and v.version = p.version
                         where p.unpublished = '' and v.valid_from <= :day::date
                           and (v.valid_until is null or v.valid_until >= :day::date)
                        """)
                .param("demand", demand)
                .param("day", day.toString())
                .update();
    }

    private static Demand demand(ResultSet row) throws SQLException {
        return new Demand(
                row.getLong("id"),
                row.getLong("operator"),
                row.getString("organisation"),
                row.getString("county"),
                new Demand.Terms(
                        row.getLong("amount_fen"),
                        row.getInt("term_months"),
                        row.getString("purpose"),
                        row.getString("area"),
                        words(row.getArray("collateral")),
                        row.getString("tax_grade"),
                        row.getObject("registered_on", LocalDate.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable List<String> words(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
