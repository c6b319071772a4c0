package org.wupian.returns;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wupian.database.BulkRows;

/// All SQL on `returns.loan_borrower`, which the facts read (封存的借款人汇总).
@Repository
class LoanBorrowerTable {

    private static final String COLUMNS =
            "submission, revision, seal, code, balance_fen, issued_fen, npl_fen, loans, known_from";

    private final JdbcClient db;
    private final BulkRows bulk;

    LoanBorrowerTable(JdbcClient db, BulkRows bulk) {
        this.db = db;
        this.bulk = bulk;
    }

    /// These sums are in force from now on, those sealed before until now.
    void seal(long submission, int revision, int seal, List<LoanBorrower> all, Instant now) {
        db.sql(
                        """
                        update returns.loan_borrower set known_until = :now
                         where submission = :submission and known_until is null
                        """)
                .param("submission", submission)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        Iterator<@Nullable Object[]> rows =
                all.stream()
                        .map(it ->
                                new @Nullable Object[] {
                                    submission,
                                    revision,
                                    seal,
                                    it.code(),
                                    it.balanceFen(),
                                    it.issuedFen(),
                                    it.nplFen(),
                                    it.loans(),
                                    now.toString()
                                })
                        .iterator();
        bulk.write("returns.loan_borrower", COLUMNS, rows);
    }
}
