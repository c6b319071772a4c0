package org.wupian.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.meeting.AgendaItem.Source;

/// SQL on `meeting.agenda_item`.
@Repository
class AgendaTable {

    /// An item before it has a place.
    record Draft(
            Source source,
            @Nullable Long matter,
            @Nullable String measure,
            @Nullable String status,
            String title,
            String note) {}

    private final JdbcClient db;

    AgendaTable(JdbcClient db) {
        this.db = db;
    }

    List<AgendaItem> of(long meeting) {
        return db.sql(
                        """
                        select id, position, source, matter, measure, status, title, note
                          from meeting.agenda_item
                         where meeting = :meeting
                         order by position, id
                        """)
                .param("meeting", meeting)
                .query((row, _) ->
                        new AgendaItem(
                                row.getLong("id"),
                                row.getInt("position"),
                                Source.valueOf(row.getString("source")),
                                row.getObject("matter", Long.class),
                                Columns.textOrNull(row, "measure"),
                                Columns.textOrNull(row, "status"),
                                row.getString("title"),
                                row.getString("note")))
                .list();
    }

    /// Puts items at the end; matters and measures that are on the agenda stay as they are.
    ///
    /// @return how many were new
    int add(long meeting, List<Draft> items) {
        return db.sql(
                        """
                        insert into meeting.agenda_item
                               (meeting, position, source, matter, measure, status, title, note)
                        select :meeting,
                               n + coalesce((select max(i.position)
                                               from meeting.agenda_item i
                                              where i.meeting = :meeting), 0),
                               source, matter::bigint, measure, status, title, note
                          from unnest(:sources::text[], :matters::text[], :measures::text[],
                                      :statuses::text[], :titles::text[], :notes::text[])
                               with ordinality
                               as new (source, matter, measure, status, title, note, n)
                        on conflict do nothing
                        """)
                .param("meeting", meeting)
                .param("sources", texts(items, it -> it.source().name()))
                .param("matters", texts(items, it -> text(it.matter())))
                .param("measures", texts(items, Draft::measure))
                .param("statuses", texts(items, Draft::status))
                .param("titles", texts(items, Draft::title))
                .param("notes", texts(items, Draft::note))
                .update();
    }

    /// @return the joint meeting that comes next for a circle, the task force's or its own
    List<Long> nextJoint(List<String> hosts, LocalDate from) {
        return db.sql(
                        """
                        select id
                          from meeting.meeting
                         where kind = 'JOINT' and state = 'PLANNED'
                           and host = any (:hosts)
                           and held_on >= :from
                         order by held_on, id
                         limit 1
                        """)
                .param("hosts", hosts.toArray(String[]::new))
                .param("from", from)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    int change(long meeting, long item, String title, String note) {
        return db.sql(
                        """
                        update meeting.agenda_item
                           set title = :title, note = :note
                         where id = :item and meeting = :meeting
                        """)
                .param("meeting", meeting)
                .param("item", item)
                .param("title", title)
                .param("note", note)
                .update();
    }

    int remove(long meeting, long item) {
        return db.sql("delete from meeting.agenda_item where id = :item and meeting = :meeting")
                .param("meeting", meeting)
                .param("item", item)
                .update();
    }

    /// Gives the items the places of this order.
    void order(long meeting, List<Long> items) {
        db.sql(
                        """
                        update meeting.agenda_item i
                           set position = new.n
                          from unnest(:items::bigint[]) with ordinality as new (id, n)
                         where i.id = new.id and i.meeting = :meeting
                        """)
                .param("meeting", meeting)
                .param("items", items.toArray(Long[]::new))
                .update();
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String[] texts(
            List<Draft> items, Function<Draft, @Nullable String> value) {
        return items.stream().map(value).toArray(String[]::new);
    }
}
