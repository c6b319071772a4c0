package org.wupian.roster;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on rows that waited until a newer file of the same sender spoke of them (被取代的待核行): they are
/// asked there, or no longer.
@Repository
class SupersededTable {

    private final JdbcClient db;

    SupersededTable(JdbcClient db) {
        this.db = db;
    }

    /// Older rows that wait, of the same list and sender: all of them when the newer file is the
    /// whole list, else those it speaks of by code or name, and nameless ones whose place it fills.
    void supersede(long batch) {
        db.sql(
                        """
                        with waiting as materialized (
                            select coalesce(s.source, i.source) as source, s.import, s.row,
                                   s.sheet, s.line, s.name, s.project, s.code, s.county, n.complete
                              from roster.import n
                              join roster.import i
                                on i.roster = n.roster and i.sender = n.sender
                                   and i.id <> n.id and i.as_of <= n.as_of
                                   and i.state = 'APPLIED'
                              join roster.staged s on s.import = i.id
                             where n.id = :batch and s.outcome = 'REVIEW' and s.decided = ''
                               and (coalesce(s.source, i.source) = 'general'
                                    or coalesce(s.source, i.source) = any(array(
                                       select distinct coalesce(x.source, y.source)
                                         from roster.staged x
                                         join roster.import y on y.id = x.import
                                        where y.id = :batch)))),
                        fresh as (
                            select coalesce(x.source, i.source) as source, x.sheet, x.line, x.name,
                                   x.project, x.code, x.county
                              from roster.staged x
                              join roster.import i on i.id = x.import
                             where x.import = :batch and x.outcome <> 'REJECTED'
                               and exists (select from waiting)),
                        spoken (import, row) as (
                            select import, row from waiting
                             where complete and source in (select source from fresh)
                            union
                            select w.import, w.row
                              from waiting w
                              join fresh f on w.source in (f.source, 'general') and f.code = w.code
                                   and f.project = w.project
                             where w.code <> ''
                            union
                            select w.import, w.row
                              from waiting w
                              join fresh f on w.source in (f.source, 'general') and f.name = w.name
                                   and f.project = w.project
                             where w.name || w.project <> ''
                               and (f.county = w.county or '' in (f.county, w.county))
                            union
                            select w.import, w.row
                              from waiting w
                              join fresh f on w.source in (f.source, 'general') and f.sheet = w.sheet
                                   and f.line = w.line
                             where w.name || w.project || w.code = '')
                        update roster.staged s
                           set decided = 'SUPERSEDED', superseded_by = :batch
                          from spoken
                         where s.import = spoken.import and s.row = spoken.row
                        """)
                .param("batch", batch)
                .update();
    }

    /// The newer file is taken back: what waited before waits again.
    void reopen(long batch) {
        db.sql(
                        """
                        update roster.staged set decided = '', superseded_by = null
                         where superseded_by = :batch
                        """)
                .param("batch", batch)
                .update();
    }
}
