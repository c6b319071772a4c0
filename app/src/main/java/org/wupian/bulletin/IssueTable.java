package org.wupian.bulletin;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL on `bulletin.issue`: rows are added and read, nothing else.
@Repository
class IssueTable {

    private static final String SELECT =
            """
            select i.id, i.year, i.number, i.month, i.revision, i.title, i.issued_on, i.issued_at,
                   i.account, i.sha256, i.bytes,
                   b.year as before_year, b.number as before_number,
                   a.year as after_year, a.number as after_number
              from bulletin.issue i
              left join bulletin.issue b on b.id = i.replaces
              left join bulletin.issue a on a.replaces = i.id
            """;

    /// What is stored of an issue.
    record Stored(Gathered gathered, BulletinText text, byte[] document) {}

    private final JdbcClient db;

    IssueTable(JdbcClient db) {
        this.db = db;
    }

    /// Newest first.
    List<Issue> all() {
        return db.sql(SELECT + " order by i.year desc, i.number desc")
                .query((row, _) -> issue(row))
                .list();
    }

    Optional<Issue> find(int year, int number) {
        return db.sql(SELECT + " where i.year = :year and i.number = :number")
                .param("year", year)
                .param("number", number)
                .query((row, _) -> issue(row))
                .optional();
    }

    /// The issues of a month, newest first.
    List<Issue> of(YearMonth month) {
        return db.sql(SELECT + " where i.month = :month order by i.id desc")
                .param("month", month.atDay(1))
                .query((row, _) -> issue(row))
                .list();
    }

    Stored stored(long id) {
        return db.sql("select gathered, words, document from bulletin.issue where id = :id")
                .param("id", id)
                .query((row, _) ->
                        new Stored(
                                JsonColumn.gathered(requireNonNull(row.getString("gathered"))),
                                JsonColumn.text(requireNonNull(row.getString("words"))),
                                row.getBytes("document")))
                .single();
    }

    /// Lets one issue at a time be numbered, until the end of the transaction.
    void numberOneAtATime() {
        db.sql("select pg_advisory_xact_lock(hashtext('bulletin.issue'))")
                .query((_, _) -> true)
                .single();
    }

    int nextNumber(int year) {
        return db.sql("select coalesce(max(number), 0) + 1 from bulletin.issue where year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void add(Issue issue, @Nullable Long replaces, Stored stored) {
        db.sql(
                        """
                        insert into bulletin.issue
                               (year, number, month, revision, title, issued_on, issued_at, account,
                                replaces, gathered, words, document, sha256, bytes)
                        values (:year, :number, :month, :revision, :title, :on, :at, :account,
                                :replaces, :gathered::jsonb, :words::jsonb, :document, :sha256, :bytes)
                        """)
                .param("year", issue.year())
                .param("number", issue.number())
                .param("month", issue.month().atDay(1))
                .param("revision", issue.revision())
                .param("title", issue.title())
                .param("on", issue.issuedOn())
                .param("at", issue.issuedAt().atOffset(ZoneOffset.UTC))
                .param("account", issue.account())
                .param("replaces", replaces)
                .param("gathered", JsonColumn.of(stored.gathered()))
                .param("words", JsonColumn.of(stored.text()))
                .param("document", stored.document())
                .param("sha256", issue.sha256())
                .param("bytes", issue.bytes())
                .update();
    }

    private static Issue issue(ResultSet row) throws SQLException {
        return new Issue(
                row.getLong("id"),
                row.getInt("year"),
                row.getInt("number"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("revision"),
                row.getString("title"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                ordinal(row, "before"),
                ordinal(row, "after"),
                row.getString("sha256"),
                row.getInt("bytes"));
    }

    private static Issue.@Nullable Ordinal ordinal(ResultSet row, String prefix)
            throws SQLException {
        int year = row.getInt(prefix + "_year");
        return row.wasNull() ? null : new Issue.Ordinal(year, row.getInt(prefix + "_number"));
    }
}
