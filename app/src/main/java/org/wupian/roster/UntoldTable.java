package org.wupian.roster;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what a list does not speak of (缺栏保留): a sheet without a column says nothing of it, so what
/// the same source said before still holds. An empty cell of a column that is there says that
/// nothing is known; only a county, once known, does not go with it.
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
                        update roster.staged s
                           set county = case when s.county = '' then c.county else s.county end,
                               tier = case when s.tier = '' and not 'tier' = any(sheet.told)
                                           then c.tier else s.tier end,
                               valid_from = case when not 'from' = any(sheet.told)
                                                 then coalesce(s.valid_from, c.valid_from)
                                                 else s.valid_from end,
                               valid_until = case when not 'until' = any(sheet.told)
                                                       and (s.valid_from is null
                                                            or s.valid_from = c.valid_from)
                                                  then coalesce(s.valid_until, c.valid_until)
                                                  else s.valid_until end,
                               fields = (c.fields - sheet.told) || s.fields
                          from roster.import i
                         cross join lateral (
                               select it ->> 'name' as name,
                                      array(select jsonb_object_keys(it -> 'mapping')) as told
                                 from jsonb_array_elements(i.sheets) it) sheet
                          join roster.claim c on c.source = i.source and c.sender = i.sender
                         where %s and i.id = s.import and sheet.name = s.sheet
                           and c.entry = s.entry and c.ended_on is null and c.as_of <= i.as_of
                           and s.outcome <> 'UNCHANGED'
                           and ((c.fields - sheet.told) <> '{}'
                                or (s.county = '' and c.county <> '')
                                or not sheet.told @> array['tier', 'from', 'until'])
                        """
                                .formatted(taken))
                .param("batch", batch)
                .param("row", row)
                .update();
    }
}
