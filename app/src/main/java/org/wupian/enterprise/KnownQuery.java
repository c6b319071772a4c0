package org.wupian.enterprise;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what is known of the codes of rows, and what people decided about such rows before.
@Repository
class KnownQuery {

    private final JdbcClient db;

    KnownQuery(JdbcClient db) {
        this.db = db;
    }

    /// The operator a code leads to, with all its names, the one in use first.
    record Coded(long operator, List<String> names, List<String> normals) {}

    /// By what a row is remembered by: the operator a person decided that it means.
    Map<String, Long> decided(Collection<String> identities) {
        Map<String, Long> decided = new HashMap<>();
        db.sql(
                        """
                        select d.identity, o.stands as operator
                          from enterprise.decision d
                          join enterprise.operator o on o.id = d.operator
                         where d.identity = any(:identities::text[]) and o.withdrawn_at is null
                        """)
                .param("identities", identities.toArray(String[]::new))
                .query(row -> {
                    decided.put(row.getString("identity"), row.getLong("operator"));
                });
        return decided;
    }

    Map<String, Coded> byCreditCode(Collection<String> codes) {
        return by("credit_code", codes);
    }

    Map<String, Coded> byRegistration(Collection<String> numbers) {
        return by("registration", numbers);
    }

    Map<String, Coded> byOrganisationCode(Collection<String> codes) {
        return by("organisation_code", codes);
    }

    /// A code that several operators have leads nowhere.
    private Map<String, Coded> by(String column, Collection<String> codes) {
        Map<String, Coded> known = new HashMap<>();
        if (codes.isEmpty()) {
            return known;
        }
        db.sql(
                        """
                        with found as materialized (
                            select %1$s as code, min(stands) as id
                              from enterprise.operator
                             where %1$s = any(:codes::text[]) and withdrawn_at is null
                             group by %1$s
                            having count(distinct stands) = 1)
                        select f.code, f.id, n.names, n.normals
                          from found f
                         cross join lateral (
                               select array_agg(n.name order by n.kind, n.as_of desc) as names,
                                      array_agg(n.normal) as normals
                                 from enterprise.operator g
                                 join enterprise.name n on n.operator = g.id
                                where g.stands = f.id) n
                        """
                                .formatted(column))
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    known.put(
                            row.getString("code"),
                            new Coded(
                                    row.getLong("id"),
                                    texts(row.getArray("names")),
                                    texts(row.getArray("normals"))));
                });
        return known;
    }

    /// The codes of operators that have any.
    Map<Long, Codes> codes(Collection<Long> operators) {
        Map<Long, Codes> known = new HashMap<>();
        db.sql(
                        """
                        select id, coalesce(credit_code, '') as credit,
                               coalesce(registration, '') as registration,
                               coalesce(organisation_code, '') as organisation
                          from enterprise.operator
                         where id = any(:operators::bigint[])
                        """)
                .param("operators", operators.toArray(Long[]::new))
                .query(row -> {
                    known.put(
                            row.getLong("id"),
                            new Codes(
                                    row.getString("credit"),
                                    row.getString("registration"),
                                    row.getString("organisation")));
                });
        return known;
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
