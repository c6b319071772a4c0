package org.wupian.supervision;

import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL on `supervision.returns_count`: keeps what is told of a month's returns, in the
/// transaction in which it is told. A month that was never opened keeps nothing.
@Repository
class ReturnsCountTable {

    private final JdbcClient db;

    ReturnsCountTable(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void put(ReturnsCounted event) {
        List<ReturnsCounted.Count> counts = event.counts();
        db.sql(
                        """
                        insert into supervision.returns_count as c
                               (month, organisation, owed, received, accepted)
                        select m.month, n.organisation, n.owed, n.received, n.accepted
                          from supervision.month m
                         cross join unnest(:organisations::text[], :owed::int[], :received::int[],
                                           :accepted::int[])
                                 as n (organisation, owed, received, accepted)
                         where m.month = :month
                        on conflict (month, organisation) do update
                           set owed = excluded.owed, received = excluded.received,
                               accepted = excluded.accepted
                         where (c.owed, c.received, c.accepted)
                               is distinct from (excluded.owed, excluded.received, excluded.accepted)
                        """)
                .param("month", event.month().atDay(1))
                .param(
                        "organisations",
                        counts.stream()
                                .map(ReturnsCounted.Count::organisation)
                                .toArray(String[]::new))
                .param("owed", each(counts, ReturnsCounted.Count::owed))
                .param("received", each(counts, ReturnsCounted.Count::received))
                .param("accepted", each(counts, ReturnsCounted.Count::accepted))
                .update();
    }

    private static Integer[] each(
            List<ReturnsCounted.Count> counts, ToIntFunction<ReturnsCounted.Count> of) {
        return counts.stream().map(of::applyAsInt).toArray(Integer[]::new);
    }
}
