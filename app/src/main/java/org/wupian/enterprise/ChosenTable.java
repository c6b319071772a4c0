package org.wupian.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL that decides which of the sources is believed of an operator (属性取值).
@Repository
class ChosenTable {

    private static final int PART = 20_000;

    private static final String ORIGIN_ASIDE =
            """
            and ((o.origin_batch, o.origin_row) <> (s.batch, s.row)
                 or exists (select from enterprise.sighting x
                             where x.batch = s.batch and x.operator = s.operator
                               and x.row <> s.row and x.link in ('SAME', 'NEW')))
            """;

    /// Names that some list calls former ones (曾用名): whoever still uses them is not believed as
    /// long as anybody knows another.
    private static final String REPLACED =
            """
            replaced as (
                select x.id, n.name
                  from concerned x (id)
                  join enterprise.operator g on g.stands = x.id
                  join enterprise.name f on f.operator = g.id and f.kind = 'FORMER'
                  join enterprise.operator h on h.stands = x.id
                  join enterprise.name n
                    on n.operator = h.id and n.normal = f.normal and n.kind = 'CURRENT')
            """;

    private final JdbcClient db;
    private final NameVariants variants;

    ChosenTable(JdbcClient db, NameVariants variants) {
        this.db = db;
        this.variants = variants;
    }

    /// Chooses among the sources for every operator of the batch, a part of the rows at a time so
    /// that what is sorted stays in memory. An operator that one row has just brought in has what
    /// that row says.
    void of(long batch, int row) {
        if (row > 0) {
            of(batch, row, row, ORIGIN_ASIDE);
        } else {
            inParts(batch, ORIGIN_ASIDE);
        }
    }

    /// Chooses anew once what a batch said has been taken back.
    void without(long batch) {
        inParts(batch, "");
    }

    private void inParts(long batch, String but) {
        int last =
                db.sql(
                                """
                                select coalesce(max(row), 0) from enterprise.sighting
                                 where batch = :batch
                                """)
                        .param("batch", batch)
                        .query(Integer.class)
                        .single();
        for (int first = 1; first <= last; first += PART) {
            of(batch, first, first + PART - 1, but);
        }
    }

    private void of(long batch, int first, int last, String but) {
        choose(
                """
                select o.stands
                  from enterprise.sighting s
                  join enterprise.operator o on o.id = s.operator
                 where s.batch = :of and s.row between :first and :last
                   and s.link in ('SAME', 'NEW')
                """
                        + but,
                batch,
                first,
                last);
    }

    /// Chooses among the sources for one operator.
    void of(long operator) {
        choose("select :of::bigint where :first::int = :last::int", operator, 0, 0);
    }

    /// The one place that says which source is believed: what a person decided, else the newest, by
    /// the day of the list, where a name that was given up is never the newest; of the same day the
    /// first source by name, so that the order of imports does not matter. Of the ways to write the
    /// newest name the fullest counts. What no source says any more is no longer known; only a name
    /// stays.
    private void choose(String operators, long of, int first, int last) {
        Map<Long, String> fullest = new TreeMap<>();
        namesOf(operators, of, first, last)
                .forEach((id, names) -> fullest.put(id, variants.fullest(names)));
        db.sql(
                        """
                        with concerned as (%s),
                        %s,
                        chosen as (
                            select distinct on (c.id, a.attribute) c.id, a.attribute, a.value
                              from (select distinct x.id from concerned x (id)) c
                              join enterprise.operator g on c.id = g.stands
                              join enterprise.attribute a on a.operator = g.id
                             order by c.id, a.attribute, (a.source = 'person') desc,
                                      a.attribute = 'name'
                                      and (c.id, a.value) in (select id, name from replaced),
                                      a.as_of desc, a.source, a.batch desc, a.value),
                        wide as (
                            select id,
                                   max(value) filter (where attribute = 'name') as name,
                                   max(value) filter (where attribute = 'credit_code') as code,
                                   max(value) filter (where attribute = 'registration') as number,
                                   max(value) filter (where attribute = 'organisation_code')
                                       as organisation,
                                   max(value) filter (where attribute = 'county') as county,
                                   max(value) filter (where attribute = 'address') as address,
                                   max(value) filter (where attribute = 'industry') as industry,
                                   max(value) filter (where attribute = 'size') as size,
                                   max(value) filter (where attribute = 'capital') as capital,
                                   max(value) filter (where attribute = 'stage') as stage
                              from chosen
                             group by id),
                        taken as (
                            select o.id, coalesce(f.name, w.name, o.name) as name,
                                   coalesce(n.normal, o.normal) as normal,
                                   case when w.code is not null and exists (
                                           select from enterprise.operator x
                                            where x.credit_code = w.code and x.id <> o.id
                                              and x.merged_into is null and x.withdrawn_at is null)
                                       then o.credit_code else w.code end as credit_code,
                                   w.number as registration,
                                   coalesce(substr(w.code, 9, 9), w.organisation)
                                       as organisation_code,
                                   w.county, w.address, w.industry, w.size,
                                   w.capital::bigint as capital_fen, w.stage,
                                   null::timestamptz as withdrawn_at
                              from wide w
                              join enterprise.operator o on o.id = w.id
                              left join unnest(:full::bigint[], :names::text[]) as f (id, name)
                                on f.id = w.id
                              left join lateral (
                                   select x.normal
                                     from enterprise.operator g
                                     join enterprise.name x on x.operator = g.id
                                    where g.stands = w.id and x.name = coalesce(f.name, w.name)
                                    order by x.kind
                                    limit 1) n on true)
                        update enterprise.operator o
                           set (name, normal, credit_code, registration, organisation_code, county,
                                address, industry, size, capital_fen, stage, withdrawn_at)
                             = (t.name, t.normal, t.credit_code, t.registration,
                                t.organisation_code, t.county, t.address, t.industry, t.size,
                                t.capital_fen, t.stage, t.withdrawn_at)
                          from taken t
                         where o.id = t.id
                           and (o.name, o.normal, o.credit_code, o.registration,
                                o.organisation_code, o.county, o.address, o.industry, o.size,
                                o.capital_fen, o.stage, o.withdrawn_at)
                               is distinct from
                               (t.name, t.normal, t.credit_code, t.registration,
                                t.organisation_code, t.county, t.address, t.industry, t.size,
                                t.capital_fen, t.stage, t.withdrawn_at)
                        """
                                .formatted(operators, REPLACED))
                .param("of", of)
                .param("first", first)
                .param("last", last)
                .param("full", fullest.keySet().toArray(Long[]::new))
                .param("names", fullest.values().toArray(String[]::new))
                .update();
    }

    /// The names of those that are called differently by their lists and about whose name no person
    /// has decided, the newest first.
    private Map<Long, List<String>> namesOf(String operators, long of, int first, int last) {
        Map<Long, List<String>> names = new TreeMap<>();
        db.sql(
                        """
                        with concerned as (%s),
                        %s,
                        said as (
                            select c.id, s.said ->> 'name' as name, s.as_of, s.source, s.batch
                              from (select distinct x.id from concerned x (id)) c
                              join enterprise.operator g on g.stands = c.id
                              join enterprise.statement s on s.operator = g.id
                             where s.said ->> 'name' <> '')
                        select id, name
                          from said
                         where id in (select id from said group by id
                                      having count(distinct name) > 1)
                           and not exists (
                               select from enterprise.operator g
                                 join enterprise.overruled o on o.operator = g.id
                                where g.stands = said.id and o.attribute = 'name')
                         order by id, (id, name) in (select id, name from replaced),
                                  as_of desc, source, batch desc, name
                        """
                                .formatted(operators, REPLACED))
                .param("of", of)
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    names.computeIfAbsent(row.getLong("id"), _ -> new ArrayList<>())
                            .add(row.getString("name"));
                });
        return names;
    }
}
