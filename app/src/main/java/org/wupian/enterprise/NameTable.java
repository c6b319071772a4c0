package org.wupian.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.linkage.KnownOperator;
import org.wupian.linkage.NameKind;

/// Reads names of operators for the matcher.
@Repository
class NameTable {

    private static final int FETCH = 5000;

    private static final String NEWER =
            """
            and o.id in (select c.stands
                           from enterprise.name x
                           join enterprise.operator c on c.id = x.operator
                          where x.id > :since)
            """;

    private final JdbcClient db;

    NameTable(JdbcClient db) {
        this.db = db;
    }

    /// The number of the newest name.
    long newest() {
        return db.sql("select coalesce(max(id), 0) from enterprise.name")
                .query(Long.class)
                .single();
    }

    /// Every standing operator that has a name newer than this, with all its names and those of
    /// operators merged into it.
    void eachSince(long id, Consumer<KnownOperator> work) {
        Gathering gathering = new Gathering(work);
        db.sql(
                        """
                        select o.id, o.county, o.address, o.credit_code is not null as coded,
                               n.name, n.kind
                          from enterprise.name n
                          join enterprise.operator g on g.id = n.operator
                          join enterprise.operator o on o.id = g.stands
                         where o.merged_into is null and o.withdrawn_at is null
                           %s
                         order by o.id, n.kind, n.id
                        """
                                .formatted(id == 0 ? "" : NEWER))
                .param("since", id)
                .withFetchSize(FETCH)
                .query(row -> {
                    gathering.add(
                            row.getLong("id"),
                            row.getString("county"),
                            row.getString("address"),
                            row.getBoolean("coded"),
                            row.getString("name"),
                            NameKind.valueOf(row.getString("kind")));
                });
        gathering.finish();
    }

    /// Which of these operators no longer stand by themselves, and what they came to: 0 when
    /// nothing.
    Map<Long, Long> changed(List<Long> operators) {
        Map<Long, Long> changed = new TreeMap<>();
        db.sql(
                        """
                        select id, coalesce(merged_into, 0) as stands
                          from enterprise.operator
                         where id = any(:operators::bigint[])
                           and (merged_into is not null or withdrawn_at is not null)
                        """)
                .param("operators", operators.toArray(Long[]::new))
                .query(row -> {
                    changed.put(row.getLong("id"), row.getLong("stands"));
                });
        return changed;
    }

    /// Puts the rows of one operator together.
    private static final class Gathering {

        private final Consumer<KnownOperator> work;
        private final List<KnownOperator.Name> names = new ArrayList<>();
        private long id;
        private @Nullable String county;
        private @Nullable String address;
        private boolean coded;

        Gathering(Consumer<KnownOperator> work) {
            this.work = work;
        }

        void add(
                long operator,
                @Nullable String itsCounty,
                @Nullable String itsAddress,
                boolean itsCoded,
                String name,
                NameKind kind) {
            if (operator != id) {
                finish();
                id = operator;
                county = itsCounty;
                address = itsAddress;
                coded = itsCoded;
            }
            names.add(new KnownOperator.Name(name, kind));
        }

        void finish() {
            if (!names.isEmpty()) {
                work.accept(new KnownOperator(id, names, county, address, coded));
                names.clear();
            }
        }
    }
}
