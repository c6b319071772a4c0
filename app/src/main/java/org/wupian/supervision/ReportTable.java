package org.wupian.supervision;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// SQL that changes `supervision.report`. Each change names the states it starts from, so that what
/// came meanwhile is never overwritten.
@Repository
class ReportTable {

    private final JdbcClient db;

    ReportTable(JdbcClient db) {
        this.db = db;
    }

    /// Makes the month's list what is owed: adds what is new, drops what nobody owes any more and
    /// nobody has started, and calls what is not handed in as the plan calls it now. Doing it again
    /// changes nothing.
    int ask(YearMonth month, List<Owed> owed) {
        return db.sql(
                        """
                        with owed as (
                            select measure, ordinal, title, area, organisation, kind, part, lead,
                                   nullif(circle, '') as circle
                              from unnest(:measures::text[], :ordinals::int[], :titles::text[],
                                          :areas::text[], :organisations::text[], :kinds::text[],
                                          :parts::text[], :leads::text[], :circles::text[])
                                   as o (measure, ordinal, title, area, organisation, kind, part,
                                         lead, circle)
                        ), dropped as (
                            delete from supervision.report r
                             where r.month = :month
                               and r.state = 'NOT_STARTED'
                               and not exists (select from owed o
                                                where o.measure = r.measure
                                                  and o.organisation = r.organisation
                                                  and o.kind = r.kind)
                        )
                        insert into supervision.report
                               (month, measure, ordinal, title, area, organisation, kind, part, lead,
                                circle)
                        select :month, measure, ordinal, title, area, organisation, kind, part, lead,
                               circle
                          from owed
                        on conflict (month, measure, organisation, kind) do update
                           set ordinal = excluded.ordinal, title = excluded.title,
                               area = excluded.area, part = excluded.part, lead = excluded.lead,
                               circle = excluded.circle
                         where report.state in ('NOT_STARTED', 'DRAFT', 'RETURNED')
                           and (report.ordinal, report.title, report.area, report.part,
                                report.lead, report.circle)
                               is distinct from (excluded.ordinal, excluded.title, excluded.area,
                                                 excluded.part, excluded.lead, excluded.circle)
                        """)
                .param("month", month.atDay(1))
                .param("measures", texts(owed, Owed::measure))
                .param("ordinals", owed.stream().map(Owed::ordinal).toArray(Integer[]::new))
                .param("titles", texts(owed, Owed::title))
                .param("areas", texts(owed, Owed::area))
                .param("organisations", texts(owed, Owed::organisation))
                .param("kinds", texts(owed, it -> it.kind().name()))
                .param("parts", texts(owed, Owed::part))
                .param("leads", texts(owed, Owed::lead))
                .param("circles", texts(owed, it -> it.circle() == null ? "" : it.circle()))
                .update();
    }

    boolean draft(ReportKey key, Content content, BasedOn basedOn, Instant now) {
        return keyed(
                                """
                                update supervision.report r
                                   set status = :status, done = :done, next = :next,
                                       difficulties = :difficulties, figures = :figures::jsonb,
                                       state = case r.state when 'NOT_STARTED' then 'DRAFT' else r.state end,
                                       version = r.version + 1, editor = :editor,
                                       edited_at = :now
                                  from supervision.month m
                                 where m.month = r.month
                                   and m.state in ('OPEN', 'REVISING')
                                   and r.state in ('NOT_STARTED', 'DRAFT', 'RETURNED')
                                   and (r.version = coalesce(:basedOn::int, r.version)
                                        or (r.editor <> '' and r.editor = :editor))
                                   and r.month = :month and r.measure = :measure
                                   and r.organisation = :organisation and r.kind = :kind
                                """,
                                key)
                        .param("status", content.status() == null ? null : content.status().name())
                        .param("done", content.done())
                        .param("next", content.next())
                        .param("difficulties", content.difficulties())
                        .param("figures", JsonColumn.of(content.figures()))
                        .param("basedOn", basedOn.version())
                        .param("editor", basedOn.editor())
                        .param("now", MonthTable.at(now))
                        .update()
                == 1;
    }

    /// A report with evidence is begun.
    void begin(long report, Instant now) {
        db.sql(
                        """
                        update supervision.report
                           set state = 'DRAFT', edited_at = :now
                         where id = :id
                           and state = 'NOT_STARTED'
                        """)
                .param("id", report)
                .param("now", MonthTable.at(now))
                .update();
    }

    boolean submit(ReportKey key, Instant now) {
        return keyed(
                                """
                                update supervision.report
                                   set state = 'SUBMITTED', submitted_at = :now,
                                       first_submitted_at = coalesce(first_submitted_at, :now),
                                       return_reason = '', field_reasons = '{}',
                                       version = version + 1
                                 where state in ('NOT_STARTED', 'DRAFT', 'RETURNED')
                                   and month = :month and measure = :measure
                                   and organisation = :organisation and kind = :kind
                                """,
                                key)
                        .param("now", MonthTable.at(now))
                        .update()
                == 1;
    }

    /// Saves and hands in what the unit may still write.
    ///
    /// @return the ids of what was handed in
    Map<ReportKey, Long> submitAll(
            YearMonth month, String organisation, Map<ReportKey, Content> texts, Instant now) {
        List<ReportKey> keys = List.copyOf(texts.keySet());
        List<Content> contents =
                keys.stream().map(texts::get).map(Objects::requireNonNull).toList();
        Map<ReportKey, Long> taken = new LinkedHashMap<>();
        db.sql(
                        """
                        update supervision.report r
                           set status = t.status, done = t.done, next = t.next,
                               difficulties = t.difficulties, figures = t.figures::jsonb,
                               state = 'SUBMITTED', edited_at = :now, submitted_at = :now,
                               first_submitted_at = coalesce(r.first_submitted_at, :now),
                               return_reason = '', field_reasons = '{}',
                               version = r.version + 1
                          from unnest(:measures::text[], :kinds::text[], :statuses::text[],
                                      :dones::text[], :nexts::text[], :difficulties::text[],
                                      :figures::text[])
                               as t (measure, kind, status, done, next, difficulties, figures),
                               supervision.month m
                         where m.month = r.month
                           and m.state in ('OPEN', 'REVISING')
                           and r.state in ('NOT_STARTED', 'DRAFT', 'RETURNED')
                           and r.month = :month and r.organisation = :organisation
                           and r.measure = t.measure and r.kind = t.kind
                        returning r.id, r.measure, r.kind
                        """)
                .param("month", month.atDay(1))
                .param("organisation", organisation)
                .param("now", MonthTable.at(now))
                .param("measures", keys.stream().map(ReportKey::measure).toArray(String[]::new))
                .param("kinds", keys.stream().map(it -> it.kind().name()).toArray(String[]::new))
                .param("statuses", contents(contents, it -> String.valueOf(it.status())))
                .param("dones", contents(contents, Content::done))
                .param("nexts", contents(contents, Content::next))
                .param("difficulties", contents(contents, Content::difficulties))
                .param("figures", contents(contents, it -> JsonColumn.of(it.figures())))
                .query(row -> {
                    ReportKind kind = ReportKind.valueOf(row.getString("kind"));
                    String measure = row.getString("measure");
                    taken.put(new ReportKey(month, measure, organisation, kind), row.getLong("id"));
                });
        return taken;
    }

    boolean giveBack(ReportKey key, String reason, Map<String, String> fields, Instant now) {
        return keyed(
                                """
                                update supervision.report
                                   set state = 'RETURNED', returned_at = :now,
                                       return_reason = :reason, field_reasons = :fields::jsonb,
                                       version = version + 1
                                 where state in ('SUBMITTED', 'RETURNED')
                                   and month = :month and measure = :measure
                                   and organisation = :organisation and kind = :kind
                                """,
                                key)
                        .param("reason", reason)
                        .param("fields", JsonColumn.of(fields))
                        .param("now", MonthTable.at(now))
                        .update()
                == 1;
    }

    boolean unlock(ReportKey key, String reason, Instant now) {
        return keyed(
                                """
                                update supervision.report
                                   set state = 'RETURNED', returned_at = :now, accepted_at = null,
                                       return_reason = :reason, field_reasons = '{}',
                                       version = version + 1
                                 where state = 'ACCEPTED'
                                   and month = :month and measure = :measure
                                   and organisation = :organisation and kind = :kind
                                """,
                                key)
                        .param("reason", reason)
                        .param("now", MonthTable.at(now))
                        .update()
                == 1;
    }

    /// Accepts those of the given reports that are submitted.
    ///
    /// @return the ids of those that were accepted
    List<Long> accept(YearMonth month, List<Long> reports, Instant now) {
        return db.sql(
                        """
                        update supervision.report
                           set state = 'ACCEPTED', accepted_at = :now,
                               return_reason = '', field_reasons = '{}',
                               version = version + 1
                         where state = 'SUBMITTED'
                           and month = :month
                           and id = any (:ids::bigint[])
                        returning id
                        """)
                .param("month", month.atDay(1))
                .param("ids", reports.toArray(Long[]::new))
                .param("now", MonthTable.at(now))
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    private StatementSpec keyed(String sql, ReportKey key) {
        return db.sql(sql)
                .param("month", key.month().atDay(1))
                .param("measure", key.measure())
                .param("organisation", key.organisation())
                .param("kind", key.kind().name());
    }

    private static String[] contents(List<Content> contents, Function<Content, String> value) {
        return contents.stream().map(value).toArray(String[]::new);
    }

    private static String[] texts(List<Owed> owed, Function<Owed, String> value) {
        return owed.stream().map(value).toArray(String[]::new);
    }
}
