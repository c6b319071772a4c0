package org.wupian.lake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Reads the views of the schema `fact`, whatever they are.
@Repository
class FactQuery {

    /// Rows the driver holds at a time.
    private static final int AT_ONCE = 1_000;

    private final JdbcClient db;

    FactQuery(JdbcClient db) {
        this.db = db;
    }

    /// Keeps every other export away until the end of the transaction.
    ///
    /// @return false when one is under way, in whichever process
    boolean lock() {
        return db.sql("select pg_try_advisory_xact_lock(hashtext('wupian.lake'))")
                .query(Boolean.class)
                .single();
    }

    /// All facts with their columns, by name.
    List<FactView> all() {
        Map<String, List<FactColumn>> columns = new LinkedHashMap<>();
        db.sql(
                        """
                        select c.relname::text as fact, a.attname::text as column,
                               case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod)
                                    else format_type(a.atttypid, a.atttypmod) end as type
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid
                          join pg_type t on t.oid = a.atttypid
                         where n.nspname = 'fact'
                           and c.relkind in ('v', 'm')
                           and a.attnum > 0
                           and not a.attisdropped
                         order by c.relname, a.attnum
                        """)
                .query(row -> {
                    columns.computeIfAbsent(row.getString("fact"), _ -> new ArrayList<>())
                            .add(new FactColumn(row.getString("column"), row.getString("type")));
                });
        return columns.entrySet().stream()
                .map(it -> new FactView(it.getKey(), it.getValue()))
                .toList();
    }

    /// Hands over row by row what the caller may see, values in the order of the columns.
    void read(FactView fact, Consumer<@Nullable Object[]> taker) {
        read(fact, db.sql(select(fact)), taker);
    }

    /// The same of some months only, and only what is known now.
    void read(FactView fact, Set<YearMonth> months, Consumer<@Nullable Object[]> taker) {
        boolean remembers = fact.columns().stream().anyMatch(it -> it.name().equals("known_until"));
        String known = remembers ? " and known_until is null" : "";
        String[] days = months.stream().map(it -> it.atDay(1).toString()).toArray(String[]::new);
        read(
                fact,
                db.sql(select(fact) + " where month = any(:months::text[]::date[])" + known)
                        .param("months", days),
                taker);
    }

    private static String select(FactView fact) {
        String list =
                fact.columns().stream()
                        .map(FactColumn::expression)
                        .collect(Collectors.joining(", "));
        return "select %s from fact.%s".formatted(list, FactColumn.quoted(fact.view()));
    }

    private static void read(
            FactView fact, StatementSpec statement, Consumer<@Nullable Object[]> taker) {
        List<FactColumn> columns = fact.columns();
        statement
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    @Nullable Object[] values = new @Nullable Object[columns.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = value(row, i + 1, columns.get(i));
                    }
                    taker.accept(values);
                });
    }

    private static @Nullable Object value(ResultSet row, int position, FactColumn column)
            throws SQLException {
        if (column.isList()) {
            java.sql.Array list = row.getArray(position);
            return list == null ? null : Arrays.asList((Object[]) list.getArray());
        }
        Object value = row.getObject(position, column.javaType());
        return value instanceof BigDecimal number ? column.fit(number) : value;
    }
}
