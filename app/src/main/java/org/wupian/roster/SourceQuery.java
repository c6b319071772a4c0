package org.wupian.roster;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what the register of operators asks of its lists, as far as the caller sees it.
@Repository
class SourceQuery {

    private final JdbcClient db;

    SourceQuery(JdbcClient db) {
        this.db = db;
    }

    /// Those of the imports that the caller sees.
    List<Long> visible(Set<Long> imports) {
        return db.sql("select id from roster.import where id = any(:ids::bigint[])")
                .param("ids", imports.toArray(Long[]::new))
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /// Names of the rosters a pushed version of which has the operator, in the pack's order.
    List<String> pushedWith(long operator) {
        return db.sql(
                        """
                        select r.name
                          from roster.roster r
                         where exists (
                               select from roster.member m
                                where m.roster = r.code
                                  and m.operator in (select n.enterprise
                                                       from fact.enterprise_number n
                                                      where n.stands = :operator)
                                  and exists (select from roster.push p
                                               where p.roster = m.roster
                                                 and p.number = m.number))
                         order by r.position, r.code
                        """)
                .param("operator", operator)
                .query((row, _) -> row.getString("name"))
                .list();
    }
}
