package org.wupian.returns;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL on `returns.loan_cell`, which the facts read (封存汇总).
@Repository
class LoanCellTable {

    private final JdbcClient db;

    LoanCellTable(JdbcClient db) {
        this.db = db;
    }

    /// These cells are in force from now on, those sealed before until now.
    void seal(long submission, int revision, int seal, List<LoanCell> cells, Instant now) {
        db.sql(
                        """
                        update returns.loan_cell set known_until = :now
                         where submission = :submission and known_until is null
                        """)
                .param("submission", submission)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        db.sql(
                        """
                        insert into returns.loan_cell
                               (submission, revision, seal, county, mask, balance_fen, issued_fen,
                                npl_fen, loans, borrowers, known_from)
                        select :submission, :revision, :seal, county, mask, balance, issued, npl, loans,
                               borrowers, :now
                          from unnest(:counties::text[], :masks::bigint[], :balances::bigint[],
                                      :issued::bigint[], :npls::bigint[], :loans::bigint[],
                                      :borrowers::bigint[])
                               as c (county, mask, balance, issued, npl, loans, borrowers)
                        """)
                .param("submission", submission)
                .param("revision", revision)
                .param("seal", seal)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("counties", cells.stream().map(LoanCell::county).toArray(String[]::new))
                .param("masks", cells.stream().map(LoanCell::mask).toArray(Long[]::new))
                .param("balances", cells.stream().map(LoanCell::balanceFen).toArray(Long[]::new))
                .param("issued", cells.stream().map(LoanCell::issuedFen).toArray(Long[]::new))
                .param("npls", cells.stream().map(LoanCell::nplFen).toArray(Long[]::new))
                .param("loans", cells.stream().map(LoanCell::loans).toArray(Long[]::new))
                .param("borrowers", cells.stream().map(LoanCell::borrowers).toArray(Long[]::new))
                .update();
    }
}
