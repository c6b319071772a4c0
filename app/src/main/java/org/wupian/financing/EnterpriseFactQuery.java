package org.wupian.financing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads from the facts which lists an enterprise stands on and how it is tagged.
@Repository
class EnterpriseFactQuery {

    private final JdbcClient db;

    EnterpriseFactQuery(JdbcClient db) {
        this.db = db;
    }

    /// Codes of the lists it is on that day.
    List<String> rosters(long operator, LocalDate day) {
        return on("distinct m.roster", operator, day);
    }

    /// Its tiers on these lists.
    List<String> tiers(long operator, LocalDate day) {
        return on("distinct m.tier", operator, day).stream().filter(it -> !it.isEmpty()).toList();
    }

    private List<String> on(String what, long operator, LocalDate day) {
        return db.sql(
                        """
                        select %s as word
                          from fact.roster_member m
                          join fact.enterprise_number n on n.enterprise = m.enterprise
                         where n.stands = :operator
                           and m.from_day <= :day::date
                           and (m.before_day is null or :day::date < m.before_day)
                           and (m.valid_from is null or m.valid_from <= :day::date)
                           and (m.valid_until is null or :day::date <= m.valid_until)
                         order by 1
                        """
                                .formatted(what))
                .param("operator", operator)
                .param("day", day.toString())
                .query((row, _) -> row.getString("word"))
                .list();
    }

    /// Its tags by kind: chain, cluster and others.
    Map<String, List<String>> tags(long operator) {
        Map<String, List<String>> tags = new TreeMap<>();
        db.sql(
                        """
                        select kind, array_agg(distinct tag order by tag) as tags
                          from fact.enterprise_tag
                         where enterprise = :operator
                         group by kind
                        """)
                .param("operator", operator)
                .query(row -> {
                    tags.put(
                            row.getString("kind"),
                            List.of((String[]) row.getArray("tags").getArray()));
                });
        return tags;
    }
}
