package org.wupian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class FullDiskTest {

    @Test
    void aFileThatDoesNotFitIsAnsweredWithInsufficientStorage() {
        var cause = new FileSystemException("uploads/ab", null, "No space left on device");

        assertThat(Problem.of(new UncheckedIOException(cause)).status()).isEqualTo(507);
    }

    @Test
    void soIsARowThatDoesNotFit() {
        var cause = new SQLException("could not extend file", "53100");

        assertThat(Problem.of(new DataAccessResourceFailureException("insert", cause)).status())
                .isEqualTo(507);
    }

    @Test
    void aDatabaseThatIsAwayForAMomentIsUnavailable() {
        assertThat(Problem.of(new CannotCreateTransactionException("no connection")).status())
                .isEqualTo(503);
        assertThat(Problem.of(new TransactionSystemException("rollback failed")).status())
                .isEqualTo(503);
        for (String state : List.of("08006", "57P01", "57P03")) {
            var cause = new SQLException("gone", state);

            assertThat(Problem.of(new UncategorizedSQLException("select", "", cause)).status())
                    .isEqualTo(503);
        }
    }

    @Test
    void aStatementThatIsWrongIsAFaultOfOurs() {
        var cause = new SQLException("syntax error", "42601");

        assertThat(Problem.of(new UncategorizedSQLException("selct", "", cause)).status())
                .isEqualTo(500);
    }
}
