package org.wupian.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// All SQL on `returns.loan_file` and `loan_seal`.
@Repository
class LoanFileTable {

    /// Loans sealed last.
    record InForce(long submission, SubmissionKey key, String lists) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<LoanProblem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient db;

    LoanFileTable(JdbcClient db) {
        this.db = db;
    }

    /// Takes the place of the file sent before for the same revision.
    void save(LoanFile it) {
        db.sql(
                        """
                        insert into returns.loan_file
                               (submission, revision, name, sha256, bytes, rows, path, kept_sha256,
                                problems, at, account)
                        values (:submission, :revision, :name, :sha256, :bytes, :rows, :path,
                                :kept, :problems::jsonb, :at, :account)
                        on conflict (submission, revision) do update
                           set name = excluded.name, sha256 = excluded.sha256,
                               bytes = excluded.bytes, rows = excluded.rows,
                               path = excluded.path, kept_sha256 = excluded.kept_sha256,
                               problems = excluded.problems, at = excluded.at,
                               account = excluded.account
                        """)
                .param("submission", it.submission())
                .param("revision", it.revision())
                .param("name", it.name())
                .param("sha256", it.sha256())
                .param("bytes", it.bytes())
                .param("rows", it.rows())
                .param("path", it.path())
                .param("kept", it.keptSha256())
                .param("problems", JSON.writeValueAsString(it.problems()))
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .param("account", it.account())
                .update();
    }

    /// The file that goes with a revision, sent for it or for one before.
    Optional<LoanFile> find(long submission, int revision) {
        return db.sql(
                        """
                        select submission, revision, name, sha256, bytes, rows, path, kept_sha256,
                               problems, at, account
                          from returns.loan_file
                         where submission = :submission and revision <= :revision
                         order by revision desc limit 1
                        """)
                .param("submission", submission)
                .param("revision", revision)
                .query(LoanFileTable::file)
                .optional();
    }

    private static LoanFile file(ResultSet row, int number) throws SQLException {
        return new LoanFile(
                row.getLong("submission"),
                row.getInt("revision"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getLong("rows"),
                row.getString("path"),
                row.getString("kept_sha256"),
                JSON.readValue(row.getString("problems"), PROBLEMS),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("account"));
    }

    void sealed(long submission, LoanSeal it) {
        db.sql(
                        """
                        insert into returns.loan_seal
                               (submission, revision, seal, path, sha256, bytes, rows, lists,
                                sealed_at)
                        values (:submission, :revision, :seal, :path, :sha256, :bytes, :rows,
                                :lists, :at)
                        """)
                .param("submission", submission)
                .param("revision", it.revision())
                .param("seal", it.number())
                .param("path", it.path())
                .param("sha256", it.sha256())
                .param("bytes", it.bytes())
                .param("rows", it.rows())
                .param("lists", it.lists())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The loans sealed last.
    Optional<LoanSeal> seal(long submission) {
        return db.sql(
                        """
                        select revision, seal, path, sha256, bytes, rows, lists, sealed_at
                          from returns.loan_seal
                         where submission = :submission
                         order by revision desc, seal desc limit 1
                        """)
                .param("submission", submission)
                .query((row, _) ->
                        new LoanSeal(
                                row.getInt("revision"),
                                row.getInt("seal"),
                                row.getString("path"),
                                row.getString("sha256"),
                                row.getLong("bytes"),
                                row.getLong("rows"),
                                row.getString("lists"),
                                row.getObject("sealed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// The loans sealed last, once nobody else accepts or seals the submission.
    LoanSeal lockSeal(long submission) {
        db.sql("select id from returns.submission where id = :id for update")
                .param("id", submission)
                .query(Long.class)
                .single();
        return seal(submission).orElseThrow();
    }

    List<InForce> inForce() {
        return db.sql(
                        """
                        select distinct on (f.submission) f.submission, f.lists, s.form, s.month,
                               s.organisation
                          from returns.loan_seal f
                          join returns.submission s on s.id = f.submission
                         order by f.submission, f.revision desc, f.seal desc
                        """)
                .query((row, _) ->
                        new InForce(
                                row.getLong("submission"),
                                new SubmissionKey(
                                        row.getString("form"),
                                        YearMonth.from(row.getObject("month", LocalDate.class)),
                                        row.getString("organisation")),
                                row.getString("lists")))
                .list();
    }

    Set<String> keptPaths() {
        return db.sql("select path from returns.loan_file").query(String.class).list().stream()
                .collect(Collectors.toSet());
    }

    Set<String> sealedPaths() {
        return db.sql("select path from returns.loan_seal").query(String.class).list().stream()
                .collect(Collectors.toSet());
    }
}
