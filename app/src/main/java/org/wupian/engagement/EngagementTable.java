package org.wupian.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `engagement.engagement`; [FollowTable] opens and ends them.
@Repository
class EngagementTable {

    private static final String SELECT =
            """
            select g.id, g.roster, g.entry, g.operator, g.name, g.project, g.county, g.tier, g.unit,
                   g.opened_on, g.ended_on, g.ended_because, g.ended_words, g.visited_on, g.need_on,
                   g.need_fen, g.need_months, g.no_need, g.credited_on, g.credited_fen, g.lent_on,
                   g.lent_fen, g.confirmed_month, g.last_on, g.next_on, g.stage
              from engagement.engagement g
            """;

    private final JdbcClient db;

    EngagementTable(JdbcClient db) {
        this.db = db;
    }

    Optional<Engagement> find(long id) {
        return db.sql(SELECT + " where g.id = :id")
                .param("id", id)
                .query((row, _) -> engagement(row))
                .optional();
    }

    List<Engagement> all(Collection<Long> ids) {
        return db.sql(SELECT + " where g.id = any(:ids::bigint[]) order by g.id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> engagement(row))
                .list();
    }

    /// @param after the last one of the page before, 0 for the first
    List<Engagement> find(
            EngagementFilter filter,
            EngagementOrder order,
            boolean descending,
            long after,
            int most) {
        String direction = descending ? "desc" : "asc";
        String behind =
                after == 0
                        ? ""
                        : " and (%s, g.id) %s (select %s, p.id from engagement.engagement p where p.id = :after)"
                                .formatted(
                                        order.of("g", descending),
                                        descending ? "<" : ">",
                                        order.of("p", descending));
        JdbcClient.StatementSpec query =
                bound(
                                SELECT
                                        + where(filter)
                                        + behind
                                        + " order by %1$s %2$s, g.id %2$s limit :most"
                                                .formatted(order.of("g", descending), direction),
                                filter)
                        .param("most", most);
        return (after == 0 ? query : query.param("after", after))
                .query((row, _) -> engagement(row))
                .list();
    }

    int count(EngagementFilter filter) {
        return bound("select count(*) from engagement.engagement g" + where(filter), filter)
                .query(Integer.class)
                .single();
    }

    /// Numbers of all that match, for work on many at once.
    List<Long> ids(EngagementFilter filter) {
        return bound("select g.id from engagement.engagement g" + where(filter), filter)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    private static String where(EngagementFilter filter) {
        return " where "
                + filter.condition()
                + """
                   and (:roster = '' or g.roster = :roster)
                   and (:unit = '' or g.unit = :unit)
                   and (:county = '' or g.county = :county)
                   and (:words = '' or g.name like '%' || :words || '%' escape '\\'
                        or g.project like '%' || :words || '%' escape '\\')
                   and :today::date is not null
                """;
    }

    private JdbcClient.StatementSpec bound(String sql, EngagementFilter filter) {
        return db.sql(sql)
                .param("roster", filter.roster())
                .param("unit", filter.unit())
                .param("county", filter.county())
                .param("words", filter.words().replaceAll("([%_\\\\])", "\\\\$1"))
                .param("today", filter.today());
    }

    /// Holds engagements until the end of the transaction, always in the same order.
    void lock(Collection<Long> ids) {
        db.sql(
                        """
                        select id from engagement.engagement where id = any(:ids::bigint[])
                         order by id for update
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /// Says anew how far engagements are, by the steps that stand.
    void refresh(Collection<Long> ids) {
        db.sql(
                        """
                        update engagement.engagement g
                           set visited_on = t.visited_on, need_on = n.day, need_fen = n.amount_fen,
                               need_months = n.term_months, no_need = coalesce(n.no_need, false),
                               credited_on = t.credited_on, credited_fen = t.credited_fen,
                               lent_on = t.lent_on, lent_fen = t.lent_fen,
                               confirmed_month = case when t.lent_on is null then null
                                                      else g.confirmed_month end,
                               followed_on = t.followed_on, not_reached_on = t.not_reached_on,
                               last_on = t.last_on, next_on = t.next_on
                          from unnest(:ids::bigint[]) as one (id)
                          left join lateral (
                               select min(s.day) filter (where s.kind = 'VISITED') as visited_on,
                                      min(s.day) filter (where s.kind = 'CREDITED') as credited_on,
                                      sum(s.amount_fen) filter (where s.kind = 'CREDITED')
                                          as credited_fen,
                                      min(s.day) filter (where s.kind = 'LENT') as lent_on,
                                      sum(s.amount_fen) filter (where s.kind = 'LENT') as lent_fen,
                                      max(s.day) filter (where s.kind = 'FOLLOWED_UP')
                                          as followed_on,
                                      max(s.day) filter (where s.kind = 'NOT_REACHED')
                                          as not_reached_on,
                                      max(s.day) as last_on,
                                      (array_agg(s.next_on order by s.day desc, s.id desc))[1]
                                          as next_on
                                 from engagement.step s
                                where s.engagement = one.id and s.withdrawn_at is null) t on true
                          left join lateral (
                               select s.day, s.amount_fen, s.term_months, s.no_need
                                 from engagement.step s
                                where s.engagement = one.id and s.kind = 'NEED'
                                  and s.withdrawn_at is null
                                order by s.day desc, s.id desc
                                limit 1) n on true
                         where g.id = one.id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private static Engagement engagement(ResultSet row) throws SQLException {
        LocalDate confirmed = day(row, "confirmed_month");
        return new Engagement(
                row.getLong("id"),
                row.getString("roster"),
                row.getLong("entry"),
                row.getObject("operator", Long.class),
                row.getString("name"),
                row.getString("project"),
                row.getString("county"),
                row.getString("tier"),
                row.getString("unit"),
                row.getObject("opened_on", LocalDate.class),
                day(row, "ended_on"),
                row.getString("ended_because"),
                row.getString("ended_words"),
                day(row, "visited_on"),
                day(row, "need_on"),
                row.getObject("need_fen", Long.class),
                row.getObject("need_months", Integer.class),
                row.getBoolean("no_need"),
                day(row, "credited_on"),
                row.getObject("credited_fen", Long.class),
                day(row, "lent_on"),
                row.getObject("lent_fen", Long.class),
                confirmed == null ? null : YearMonth.from(confirmed),
                day(row, "last_on"),
                day(row, "next_on"),
                Engagement.Stage.valueOf(row.getString("stage")));
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
