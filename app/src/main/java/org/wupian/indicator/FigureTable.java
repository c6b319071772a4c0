package org.wupian.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.formula.Computed;

/// All SQL on `indicator.figure` and `stale`. What was known once stays.
@Repository
class FigureTable {

    private static final String COLUMNS =
            """
            select code, month, by_kind, by_id, value, reason, counted, missing, left_out, known_from
              from indicator.figure
            """;

    private final JdbcClient db;

    FigureTable(JdbcClient db) {
        this.db = db;
    }

    /// Everything of a month that is in force.
    List<Figure> of(YearMonth month) {
        return db.sql(COLUMNS + "where month = :month and known_until is null")
                .param("month", month.atDay(1))
                .query(FigureTable::figure)
                .list();
    }

    /// What is in force of some months by one kind of subject.
    ///
    /// @param id one subject, empty for all of the kind
    List<Figure> of(Collection<YearMonth> months, Subject.By by, String id) {
        return db.sql(
                        COLUMNS
                                + """
                                where month = any(:months::text[]::date[]) and by_kind = :by
                                  and (:id = '' or by_id = :id) and known_until is null
                                """)
                .param("months", days(months))
                .param("by", by.name())
                .param("id", id)
                .query(FigureTable::figure)
                .list();
    }

    /// Everybody of some kinds who has figures in a month, in order.
    List<Subject> subjects(Collection<Subject.By> kinds, YearMonth month) {
        return db.sql(
                        """
                        select distinct by_kind, by_id from indicator.figure
                         where month = :month and by_kind = any(:kinds) and known_until is null
                         order by 1, 2
                        """)
                .param("month", month.atDay(1))
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query((row, _) -> subject(row))
                .list();
    }

    /// One indicator of a subject over time, the oldest month first.
    List<Figure> history(String code, Subject subject, YearMonth from, YearMonth until) {
        return db.sql(
                        COLUMNS
                                + """
                                where by_kind = :by and by_id = :id and code = :code
                                  and month between :from and :until and known_until is null
                                order by month
                                """)
                .param("by", subject.by().name())
                .param("id", subject.id())
                .param("code", code)
                .param("from", from.atDay(1))
                .param("until", until.atDay(1))
                .query(FigureTable::figure)
                .list();
    }

    /// What was said at a moment.
    Optional<Figure> asKnown(String code, YearMonth month, Subject subject, Instant at) {
        return db.sql(
                        COLUMNS
                                + """
                                where by_kind = :by and by_id = :id and code = :code and month = :month
                                  and known_from <= :at and (known_until is null or known_until > :at)
                                """)
                .param("by", subject.by().name())
                .param("id", subject.id())
                .param("code", code)
                .param("month", month.atDay(1))
                .param("at", at(at))
                .query(FigureTable::figure)
                .optional();
    }

    /// Every value the figure ever had, the newest first.
    List<Figure> said(String code, YearMonth month, Subject subject) {
        return db.sql(
                        COLUMNS
                                + """
                                where by_kind = :by and by_id = :id and code = :code and month = :month
                                order by id desc
                                """)
                .param("by", subject.by().name())
                .param("id", subject.id())
                .param("code", code)
                .param("month", month.atDay(1))
                .query(FigureTable::figure)
                .list();
    }

    /// The newest month with figures, up to a month.
    Optional<YearMonth> newest(YearMonth until) {
        return db.sql(
                        """
                        select month from indicator.figure
                         where known_until is null and by_kind = 'CITY' and value is not null
                           and month <= :until
                         order by month desc limit 1
                        """)
                .param("until", until.atDay(1))
                .query((row, _) -> month(row))
                .optional();
    }

    void supersede(YearMonth month, List<Figure> old, Instant now) {
        db.sql(
                        """
                        update indicator.figure f set known_until = :now
                          from unnest(:codes::text[], :kinds::text[], :ids::text[])
                               as old (code, by_kind, by_id)
                         where f.month = :month and f.known_until is null and f.code = old.code
                           and f.by_kind = old.by_kind and f.by_id = old.by_id
                        """)
                .param("now", at(now))
                .param("month", month.atDay(1))
                .param("codes", texts(old, Figure::code))
                .param("kinds", texts(old, it -> it.subject().by().name()))
                .param("ids", texts(old, it -> it.subject().id()))
                .update();
    }

    void add(YearMonth month, List<Figure> all) {
        db.sql(
                        """
                        insert into indicator.figure
                               (code, month, by_kind, by_id, value, reason, counted, missing, left_out,
                                known_from)
                        select code, :month, by_kind, by_id, value, nullif(reason, ''), counted,
                               coalesce(string_to_array(nullif(missing, ''), ','), '{}'),
                               coalesce(string_to_array(nullif(left_out, ''), ','), '{}'),
                               known_from
                          from unnest(:codes::text[], :kinds::text[], :ids::text[],
                                      :values::numeric[], :reasons::text[], :counted::int[],
                                      :missing::text[], :left::text[], :known::timestamptz[])
                               as new (code, by_kind, by_id, value, reason, counted, missing, left_out,
                                       known_from)
                        """)
                .param("month", month.atDay(1))
                .param("codes", texts(all, Figure::code))
                .param("kinds", texts(all, it -> it.subject().by().name()))
                .param("ids", texts(all, it -> it.subject().id()))
                .param("values", all.stream().map(Figure::value).toArray(BigDecimal[]::new))
                .param("reasons", texts(all, it -> it.reason() == null ? "" : it.reason().name()))
                .param("counted", all.stream().map(Figure::counted).toArray(Integer[]::new))
                .param("missing", texts(all, it -> String.join(",", it.missing())))
                .param("left", texts(all, it -> String.join(",", it.leftOut())))
                .param("known", texts(all, it -> it.knownFrom().toString()))
                .update();
    }

    void mark(Collection<YearMonth> months, Instant now) {
        db.sql(
                        """
                        insert into indicator.stale (month, since)
                        select unnest(:months::text[]::date[]), :now
                        on conflict do nothing
                        """)
                .param("months", days(months))
                .param("now", at(now))
                .update();
    }

    void markUncounted(Instant now) {
        db.sql(
                        """
                        insert into indicator.stale (month, since)
                        select distinct c.month, :now
                          from fact.return_cell c
                         where not exists (select from indicator.figure f where f.month = c.month)
                        on conflict do nothing
                        """)
                .param("now", at(now))
                .update();
    }

    /// The months that are about to be computed.
    List<YearMonth> stale() {
        return db.sql("select month from indicator.stale order by month")
                .query((row, _) -> month(row))
                .list();
    }

    /// Takes the months to be computed, which are then no longer marked.
    List<YearMonth> takeStale() {
        return db
                .sql("delete from indicator.stale returning month")
                .query((row, _) -> month(row))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    static String[] days(Collection<YearMonth> months) {
        return months.stream().map(it -> it.atDay(1).toString()).toArray(String[]::new);
    }

    private static String[] texts(
            List<Figure> all, java.util.function.Function<Figure, String> column) {
        return all.stream().map(column).toArray(String[]::new);
    }

    private static Figure figure(ResultSet row, int number) throws SQLException {
        return new Figure(
                row.getString("code"),
                month(row),
                subject(row),
                row.getBigDecimal("value"),
                reason(row.getString("reason")),
                row.getInt("counted"),
                list(row, "missing"),
                list(row, "left_out"),
                row.getObject("known_from", OffsetDateTime.class).toInstant());
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(Subject.By.valueOf(row.getString("by_kind")), row.getString("by_id"));
    }

    private static Computed.@Nullable Reason reason(@Nullable String name) {
        return name == null ? null : Computed.Reason.valueOf(name);
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static OffsetDateTime at(Instant it) {
        return it.atOffset(ZoneOffset.UTC);
    }
}
