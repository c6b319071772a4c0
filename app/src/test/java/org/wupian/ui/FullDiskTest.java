package org.wupian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

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
    }
}
