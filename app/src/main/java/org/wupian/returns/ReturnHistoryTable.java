package org.wupian.returns;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.returns.ReturnHistory.Past;

/// SQL that stores accepted submissions by the thousand (历史数据导入), one statement for each table.
@Repository
class ReturnHistoryTable {

    private final JdbcClient db;

    ReturnHistoryTable(JdbcClient db) {
        this.db = db;
    }

    /// What is there already stays as it is.
    ///
    /// @return how many were stored
    int addAll(List<Past> past, String account) {
        List<Long> added = submissions(past, account);
        Long[] ids = added.toArray(Long[]::new);
        db.sql(
                        """
                        insert into returns.revision
                               (submission, number, cells, explanations, at, account)
                        select id, revision, cells, explanations, accepted_at, edited_by
                          from returns.submission where id = any(:ids::bigint[])
                        """)
                .param("ids", ids)
                .update();
        db.sql(
                        """
                        insert into returns.step (submission, revision, step, at, account)
                        select id, revision, 'ACCEPTED', accepted_at, edited_by
                          from returns.submission where id = any(:ids::bigint[])
                        """)
                .param("ids", ids)
                .update();
        db.sql(
                        """
                        insert into returns.accepted_cell
                               (submission, revision, item, county, value, known_from)
                        select s.id, s.revision, split_part(c.key, '@', 1),
                               split_part(c.key, '@', 2), c.value::numeric, s.accepted_at
                          from returns.submission s
                         cross join lateral jsonb_each_text(s.cells) c
                         where s.id = any(:ids::bigint[])
                        """)
                .param("ids", ids)
                .update();
        return ids.length;
    }

    private List<Long> submissions(List<Past> past, String account) {
        return db.sql(
                        """
                        insert into returns.submission
                               (form, month, organisation, state, revision, cells, edited_at,
                                edited_by, first_submitted_at, submitted_at, accepted_at)
                        select form, month::date, organisation, 'ACCEPTED', 1, cells::jsonb,
                               at::timestamptz, :account, at::timestamptz, at::timestamptz,
                               at::timestamptz
                          from unnest(:forms::text[], :months::text[], :organisations::text[],
                                      :cells::text[], :at::text[])
                            as new (form, month, organisation, cells, at)
                        on conflict (form, month, organisation) do nothing
                        returning id
                        """)
                .param("account", account)
                .param("forms", past.stream().map(it -> it.key().form()).toArray(String[]::new))
                .param(
                        "months",
                        past.stream()
                                .map(it -> it.key().month().atDay(1).toString())
                                .toArray(String[]::new))
                .param(
                        "organisations",
                        past.stream().map(it -> it.key().organisation()).toArray(String[]::new))
                .param(
                        "cells",
                        past.stream().map(it -> JsonColumn.of(it.cells())).toArray(String[]::new))
                .param("at", past.stream().map(it -> it.at().toString()).toArray(String[]::new))
                .query((row, _) -> row.getLong("id"))
                .list();
    }
}
