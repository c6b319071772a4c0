package org.wupian.meeting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which measures are behind or at risk, from what was handed in for a month (`fact.progress`).
@Repository
class RedMeasureQuery {

    /// One unit's word on one measure.
    private record Line(
            String number,
            String area,
            @Nullable String title,
            @Nullable String lead,
            String status,
            RedMeasure.Told told) {}

    private final JdbcClient db;

    RedMeasureQuery(JdbcClient db) {
        this.db = db;
    }

    /// Those behind first. The lead's summary counts; while there is none, its units' parts do.
    ///
    /// @param areas codes of the fields of work to look at
    List<RedMeasure> of(YearMonth month, List<String> areas) {
        Map<String, List<Line>> byMeasure = new LinkedHashMap<>();
        for (Line line : lines(month, areas)) {
            byMeasure.computeIfAbsent(line.number(), _ -> new ArrayList<>()).add(line);
        }
        return byMeasure.values().stream()
                .map(lines -> {
                    Line first = lines.getFirst();
                    return new RedMeasure(
                            first.number(),
                            first.area(),
                            first.title(),
                            first.lead(),
                            first.status(),
                            lines.stream().map(Line::told).toList());
                })
                .toList();
    }

    private List<Line> lines(YearMonth month, List<String> areas) {
        return db.sql(
                        """
                        with told as (
                            select p.measure, p.area, p.organisation, p.status, p.difficulties,
                                   p.kind,
                                   bool_or(p.kind = 'SUMMARY') over (partition by p.measure) as summed,
                                   m.title, m.lead, m.ordinal
                              from fact.progress p
                              left join fact.measure m on m.number = p.measure
                             where p.month = :month
                               and p.area = any (:areas)
                               and p.status is not null
                        ), red as (
                            select t.measure, t.area, t.organisation, t.status, t.difficulties, t.title,
                                   t.lead, t.ordinal,
                                   max(t.status) over (partition by t.measure) as worst
                              from told t
                             where t.kind = case when t.summed then 'SUMMARY' else 'PART' end
                               and t.status in ('OFF_TRACK', 'AT_RISK')
                        )
                        select measure, area, title, lead, worst, organisation, difficulties
                          from red
                         order by worst desc, ordinal nulls last, measure, status desc, organisation
                        """)
                .param("month", month.atDay(1))
                .param("areas", areas.toArray(String[]::new))
                .query((row, _) ->
                        new Line(
                                row.getString("measure"),
                                row.getString("area"),
                                Columns.textOrNull(row, "title"),
                                Columns.textOrNull(row, "lead"),
                                row.getString("worst"),
                                new RedMeasure.Told(
                                        row.getString("organisation"),
                                        row.getString("difficulties"))))
                .list();
    }
}
