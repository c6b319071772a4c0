package org.wupian.enterprise;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.linkage.FirmName;

/// SQL on what people decided of operators against their lists (人工认定).
@Repository
class OverruledTable {

    private static final String OWN =
            " operator in (select id from enterprise.operator where stands = :id) ";

    private final JdbcClient db;

    OverruledTable(JdbcClient db) {
        this.db = db;
    }

    /// A person's word on an attribute; counts before every list.
    ///
    /// @param listed the value as a list's column writes it
    void put(
            long id,
            Attribute attribute,
            String value,
            String listed,
            String account,
            String reason,
            Instant now) {
        db.sql(
                        """
                        insert into enterprise.overruled
                               (operator, attribute, value, listed, as_of, account, reason, recorded_at)
                        values (:id, :attribute, :value, :listed, :today, :account, :reason, :now)
                        on conflict (operator, attribute) do update
                           set value = excluded.value, listed = excluded.listed,
                               as_of = excluded.as_of,
                               account = excluded.account, reason = excluded.reason,
                               recorded_at = excluded.recorded_at
                        """)
                .param("id", id)
                .param("attribute", attribute.key())
                .param("value", value)
                .param("listed", listed)
                .param("account", account)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", now.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate())
                .update();
        if (attribute == Attribute.NAME) {
            putName(id, value, now);
        }
    }

    /// So that it is found by that name.
    private void putName(long id, String name, Instant now) {
        db.sql(
                        """
                        insert into enterprise.name
                               (operator, normal, kind, name, source, batch, as_of)
                        values (:id, :normal, 'CURRENT', :name, 'person', 0, :today)
                        on conflict (operator, normal, kind) do nothing
                        """)
                .param("id", id)
                .param("normal", FirmName.normal(name))
                .param("name", name)
                .param("today", now.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate())
                .update();
    }

    /// Also what was decided of operators merged into it, which counts for it.
    void remove(long id, Attribute attribute) {
        db.sql("delete from enterprise.overruled where attribute = :attribute and" + OWN)
                .param("id", id)
                .param("attribute", attribute.key())
                .update();
        if (attribute == Attribute.NAME) {
            db.sql("delete from enterprise.name where source = 'person' and" + OWN)
                    .param("id", id)
                    .update();
        }
    }
}
