package org.wupian.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL on `returns.loan_refusal`: of an institution and month the last one.
@Repository
class LoanRefusalTable {

    private final JdbcClient db;

    LoanRefusalTable(JdbcClient db) {
        this.db = db;
    }

    /// Takes the place of the one before.
    void save(LoanRefusal it) {
        db.sql(
                        """
                        insert into returns.loan_refusal
                               (month, organisation, name, rows, wrong, path, sha256, at, account)
                        values (:month, :organisation, :name, :rows, :wrong, :path, :sha256, :at,
                                :account)
                        on conflict (month, organisation) do update
                           set name = excluded.name, rows = excluded.rows, wrong = excluded.wrong,
                               path = excluded.path, sha256 = excluded.sha256, at = excluded.at,
                               account = excluded.account
                        """)
                .param("month", it.month().atDay(1))
                .param("organisation", it.organisation())
                .param("name", it.name())
                .param("rows", it.rows())
                .param("wrong", it.wrong())
                .param("path", it.path())
                .param("sha256", it.sha256())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .param("account", it.account())
                .update();
    }

    Optional<LoanRefusal> find(YearMonth month, String organisation) {
        return db.sql(
                        """
                        select month, organisation, name, rows, wrong, path, sha256, at, account
                          from returns.loan_refusal
                         where month = :month and organisation = :organisation
                        """)
                .param("month", month.atDay(1))
                .param("organisation", organisation)
                .query(LoanRefusalTable::refusal)
                .optional();
    }

    void remove(YearMonth month, String organisation) {
        db.sql(
                        """
                        delete from returns.loan_refusal
                         where month = :month and organisation = :organisation
                        """)
                .param("month", month.atDay(1))
                .param("organisation", organisation)
                .update();
    }

    Set<String> paths() {
        return db.sql("select path from returns.loan_refusal").query(String.class).list().stream()
                .collect(Collectors.toSet());
    }

    private static LoanRefusal refusal(ResultSet row, int number) throws SQLException {
        return new LoanRefusal(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("organisation"),
                row.getString("name"),
                row.getLong("rows"),
                row.getLong("wrong"),
                row.getString("path"),
                row.getString("sha256"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("account"));
    }
}
