package org.wupian.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `engagement.step` and `engagement.visit`.
@Repository
class StepTable {

    private static final String SELECT =
            """
            select id, engagement, kind, day, person, result, amount_fen, term_months, purpose,
                   no_need, next_on, note, unit, account, recorded_at, withdrawn_at,
                   withdrawn_because
              from engagement.step
            """;

    private final JdbcClient db;

    StepTable(JdbcClient db) {
        this.db = db;
    }

    /// Writes steps down; those that stand already in the same words are left out.
    ///
    /// @return numbers of the engagements that have a new one, each as often as it has
    List<Long> add(List<OwnStep> all, String account, Instant now) {
        List<NewStep> said = all.stream().map(OwnStep::said).toList();
        return db.sql(
                        """
                        with added as (
                            insert into engagement.step
                                   (engagement, kind, day, person, result, amount_fen, term_months,
                                    purpose, no_need, next_on, note, print, unit, account,
                                    recorded_at)
                            select distinct on (engagement, print) engagement, kind, day, person,
                                   result, amount, term, purpose, no_need, next_on, note, print,
                                   unit, :account, :now
                              from unnest(:engagements::bigint[], :kinds::text[],
                                          :days::text[]::date[], :persons::text[], :results::text[],
                                          :amounts::bigint[], :terms::int[], :purposes::text[],
                                          :noNeeds::boolean[], :nexts::text[]::date[],
                                          :notes::text[], :prints::text[], :units::text[])
                                   as new (engagement, kind, day, person, result, amount, term,
                                           purpose, no_need, next_on, note, print, unit)
                             order by engagement, print
                            on conflict (engagement, print) where withdrawn_at is null do nothing
                            returning id, engagement, kind, unit, day),
                        visits as (
                            insert into engagement.visit
                                   (step, roster, entry, operator, county, unit, day)
                            select a.id, g.roster, g.entry, g.operator, g.county, a.unit, a.day
                              from added a
                              join engagement.engagement g on g.id = a.engagement
                             where a.kind in ('VISITED', 'FOLLOWED_UP'))
                        select engagement from added
                        """)
                .param(
                        "engagements",
                        all.stream().map(it -> it.engagement().id()).toArray(Long[]::new))
                .param(
                        "units",
                        all.stream().map(it -> it.engagement().unit()).toArray(String[]::new))
                .param("kinds", texts(said, it -> it.kind().name()))
                .param("days", texts(said, it -> it.day().toString()))
                .param("persons", texts(said, NewStep::person))
                .param("results", texts(said, NewStep::result))
                .param("amounts", said.stream().map(NewStep::amountFen).toArray(Long[]::new))
                .param("terms", said.stream().map(NewStep::termMonths).toArray(Integer[]::new))
                .param("purposes", texts(said, NewStep::purpose))
                .param("noNeeds", said.stream().map(NewStep::noNeed).toArray(Boolean[]::new))
                .param("nexts", texts(said, it -> text(it.nextOn())))
                .param("notes", texts(said, NewStep::note))
                .param("prints", texts(said, NewStep::print))
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong("engagement"))
                .list();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String[] texts(
            List<NewStep> all, Function<NewStep, @Nullable String> text) {
        @Nullable String[] texts = new String[all.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(all.get(i));
        }
        return texts;
    }

    /// What stands of engagements, as `engagement print`.
    Set<String> prints(Collection<Long> engagements) {
        return Set.copyOf(
                db.sql(
                                """
                                select engagement || ' ' || print from engagement.step
                                 where engagement = any(:ids::bigint[]) and withdrawn_at is null
                                """)
                        .param("ids", engagements.toArray(Long[]::new))
                        .query(String.class)
                        .list());
    }

    /// Of those that stand the one that says the same.
    Optional<Step> same(long engagement, NewStep it) {
        return db.sql(
                        SELECT
                                + " where engagement = :engagement and print = :print"
                                + " and withdrawn_at is null")
                .param("engagement", engagement)
                .param("print", it.print())
                .query((row, _) -> step(row))
                .optional();
    }

    Optional<Step> find(long id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, _) -> step(row))
                .optional();
    }

    /// Newest first, those withdrawn among them.
    List<Step> of(long engagement) {
        return db.sql(SELECT + " where engagement = :engagement order by day desc, id desc")
                .param("engagement", engagement)
                .query((row, _) -> step(row))
                .list();
    }

    void withdraw(long id, String account, String reason, Instant now) {
        db.sql(
                        """
                        update engagement.step
                           set withdrawn_at = :now, withdrawn_by = :account,
                               withdrawn_because = :reason
                         where id = :id and withdrawn_at is null
                        """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("reason", reason)
                .update();
        db.sql("delete from engagement.visit where step = :id").param("id", id).update();
    }

    /// Who was there when, newest first, whatever list it was for.
    List<Visit> visits(Engagement it, int most) {
        return db.sql(
                        """
                        select v.day, v.unit, v.roster
                          from engagement.visit v
                         where v.entry = :entry
                            or v.operator in (select n.enterprise from fact.enterprise_number n
                                               where n.stands = (select m.stands
                                                                   from fact.enterprise_number m
                                                                  where m.enterprise = :operator))
                            or v.operator = :operator
                         order by v.day desc, v.step desc
                         limit :most
                        """)
                .param("entry", it.entry())
                .param("operator", it.operator() == null ? -1L : it.operator())
                .param("most", most)
                .query((row, _) -> visit(row))
                .list();
    }

    /// All the caller sees, newest first: to an enterprise its own.
    List<Visit> visits(int most) {
        return db.sql(
                        """
                        select day, unit, roster from engagement.visit
                         order by day desc, step desc
                         limit :most
                        """)
                .param("most", most)
                .query((row, _) -> visit(row))
                .list();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getObject("day", LocalDate.class),
                row.getString("unit"),
                row.getString("roster"));
    }

    private static Step step(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Step(
                row.getLong("id"),
                row.getLong("engagement"),
                new NewStep(
                        Step.Kind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        row.getString("person"),
                        row.getString("result"),
                        row.getObject("amount_fen", Long.class),
                        row.getObject("term_months", Integer.class),
                        row.getString("purpose"),
                        row.getBoolean("no_need"),
                        EngagementTable.day(row, "next_on"),
                        row.getString("note")),
                row.getString("unit"),
                row.getString("account"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawn_because"));
    }
}
