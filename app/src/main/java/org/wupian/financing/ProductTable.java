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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `financing.product` and `financing.product_version`.
@Repository
class ProductTable {

    private static final String SELECT =
            """
            select p.id, v.version, p.bank, p.unpublished, v.name, v.type, v.area, v.least_fen,
                   v.most_fen, v.months, v.rate_from, v.rate_to, v.guarantees, v.collateral,
                   v.summary, v.materials, v.contact, v.rule, v.valid_from, v.valid_until,
                   v.written_at, v.written_by
              from financing.product p
              join financing.product_version v on v.product = p.id
            """;

    private final JdbcClient db;

    ProductTable(JdbcClient db) {
        this.db = db;
    }

    /// Each in its newest version, by bank and name.
    List<Product> all() {
        return db.sql(SELECT + " where v.version = p.version order by p.bank, v.name, p.id")
                .query((row, _) -> product(row))
                .list();
    }

    Optional<Product> find(long id) {
        return db.sql(SELECT + " where p.id = :id and v.version = p.version")
                .param("id", id)
                .query((row, _) -> product(row))
                .optional();
    }

    /// What was on offer when a demand was made, in the versions of that day; what was taken down
    /// since is left out.
    List<Product> offeredTo(long demand) {
        return db.sql(
                        SELECT
                                + """
                                  join financing.demand_product d
                                    on d.product = p.id and d.version = v.version
                                 where d.demand = :demand and p.unpublished = ''
                                 order by p.bank, v.name, p.id
                                """)
                .param("demand", demand)
                .query((row, _) -> product(row))
                .list();
    }

    /// The newest first.
    List<Product> versions(long id) {
        return db.sql(SELECT + " where p.id = :id order by v.version desc")
                .param("id", id)
                .query((row, _) -> product(row))
                .list();
    }

    /// Locks the product against others who write it.
    Optional<Product> lock(long id) {
        return db.sql(SELECT + " where p.id = :id and v.version = p.version for update of p")
                .param("id", id)
                .query((row, _) -> product(row))
                .optional();
    }

    /// @return null when the bank has one of that name
    Optional<Long> add(String bank, String name) {
        return db.sql(
                        """
                        insert into financing.product (bank, name, version)
                        values (:bank, :name, 1)
                        on conflict (bank, name) do nothing
                        returning id
                        """)
                .param("bank", bank)
                .param("name", name)
                .query((row, _) -> row.getLong("id"))
                .optional();
    }

    /// @return whether no other product of the bank has the name
    boolean moveTo(long id, int version, String name) {
        return db.sql(
                                """
                                update financing.product p
                                   set version = :version, name = :name
                                 where id = :id
                                   and not exists (select from financing.product o
                                                    where o.bank = p.bank and o.name = :name
                                                      and o.id <> p.id)
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("name", name)
                        .update()
                > 0;
    }

    void write(long id, int version, ProductTerms it, Instant now, String account) {
        LocalDate until = it.validUntil();
        db.sql(
                        """
                        insert into financing.product_version
                               (product, version, name, type, area, least_fen, most_fen, months,
                                rate_from, rate_to, guarantees, collateral, summary, materials,
                                contact, rule, valid_from, valid_until, written_at, written_by)
                        values (:product, :version, :name, :type, :area, :least, :most, :months,
                                :rateFrom, :rateTo, :guarantees, :collateral, :summary, :materials,
                                :contact, :rule, :validFrom::date, :validUntil::date, :now, :account)
                        """)
                .param("product", id)
                .param("version", version)
                .param("name", it.name())
                .param("type", it.type())
                .param("area", it.area())
                .param("least", it.leastFen())
                .param("most", it.mostFen())
                .param("months", it.months())
                .param("rateFrom", it.rateFrom(), java.sql.Types.INTEGER)
                .param("rateTo", it.rateTo(), java.sql.Types.INTEGER)
                .param("guarantees", it.guarantees().toArray(String[]::new))
                .param("collateral", it.collateral().toArray(String[]::new))
                .param("summary", it.summary())
                .param("materials", it.materials())
                .param("contact", it.contact())
                .param("rule", it.rule())
                .param("validFrom", it.validFrom().toString())
                .param(
                        "validUntil",
                        until == null ? null : until.toString(),
                        java.sql.Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
    }

    /// @param reason empty puts it back
    void unpublish(long id, String reason, Instant now, String account) {
        db.sql(
                        """
                        update financing.product
                           set unpublished = :reason, unpublished_at = :now, unpublished_by = :account
                         where id = :id
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("bank"),
                row.getString("unpublished"),
                terms(row),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("written_by"));
    }

    private static ProductTerms terms(ResultSet row) throws SQLException {
        return new ProductTerms(
                row.getString("name"),
                row.getString("type"),
                row.getString("area"),
                row.getLong("least_fen"),
                row.getLong("most_fen"),
                row.getInt("months"),
                row.getObject("rate_from", Integer.class),
                row.getObject("rate_to", Integer.class),
                words(row.getArray("guarantees")),
                words(row.getArray("collateral")),
                row.getString("summary"),
                row.getString("materials"),
                row.getString("contact"),
                row.getString("rule"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
