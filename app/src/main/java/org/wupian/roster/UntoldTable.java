package org.wupian.roster;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what a list does not speak of (缺栏保留): a sheet without a column says nothing of it, so what
/// the same source said before still holds. An empty cell of a column that is there says that
/// nothing is known; only a county, once known, does not go with it. Each row looks up its claim by
/// key (`offset 0`), see [EntryTable].
@Repository
class UntoldTable {

    private final JdbcClient db;

    UntoldTable(JdbcClient db) {
        this.db = db;
    }

    /// Completes the rows that are about to be taken, whose entries are known.
    ///
    /// @param taken which rows of the import, as SQL on `s`
    void keep(String taken, long batch, int row) {
        db.sql(
                        """
                        update roster.staged kept
                           set county = known.county, tier = known.tier,
                               valid_from = known.valid_from, valid_until = known.valid_until,
                               fields = known.fields
                          from (select s.row,
                                       case when s.county = '' then c.county else s.county end
                                           as county,
                                       case when s.tier = '' and not 'tier' = any(sheet.told)
                                            then c.tier else s.tier end as tier,
                                       case when 'from' = any(sheet.told) then s.valid_from
                                            else coalesce(s.valid_from, c.valid_from) end
                                           as valid_from,
                                       case when 'until' = any(sheet.told)
                                                 or s.valid_from <> c.valid_from
                                            then s.valid_until
                                            else coalesce(s.valid_until, c.valid_until) end
                                           as valid_until,
                                       (c.fields - sheet.told) || s.fields as fields
                                  from roster.staged s
                                  join roster.import i on i.id = s.import
                                  join lateral (
                                       select array(select jsonb_object_keys(it -> 'mapping'))
                                                  as told
                                         from jsonb_array_elements(i.sheets) it
                                        where it ->> 'name' = s.sheet
                                        limit 1) sheet on true
                                 cross join lateral (
                                       select k.* from roster.claim k
                                        where k.entry = s.entry
                                          and k.source = coalesce(s.source, i.source)
                                          and k.sender = i.sender and k.as_of <= i.as_of
                                          and k.ended_on is null
                                       offset 0) c
                                 where %s and s.outcome in ('UPDATED', 'REVIEW')) known
                         where kept.import = :batch and kept.row = known.row
                           and (kept.county, kept.tier, kept.valid_from, kept.valid_until,
                                kept.fields)
                               is distinct from
                               (known.county, known.tier, known.valid_from, known.valid_until,
                                known.fields)
                        """
                                .formatted(taken))
                .param("batch", batch)
                .param("row", row)
                .update();
    }
}
