package org.wupian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.UnexpectedRollbackException;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;

class ScopeTest {

    private static final Caller BANK = new Caller("bank-1", "甲银行", "bank-1", Role.BANK);
    private static final Caller OFFICE = new Caller("office", "专班办公室", "office", Role.OFFICE);

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Test
    void aTransactionSeesWhoCalls() {
        var seen = DATABASE.as(BANK, () -> settings());

        assertThat(seen).containsExactly("bank-1", "BANK", "bank-1", "false", "true", "false");
    }

    @Test
    void theOfficeSeesEverybody() {
        assertThat(DATABASE.as(OFFICE, () -> settings()))
                .containsExactly("office", "OFFICE", "office", "true", "true", "true");
    }

    @Test
    void theScopeEndsWithItsTransaction() {
        DATABASE.as(OFFICE, () -> settings());

        assertThat(settings()).containsExactly("", "", "", "false", "false", "false");
    }

    @Test
    void workOnBehalfOfAnotherHasItsScopeAndTheTransactionItsOwnAgain() {
        DATABASE.as(
                BANK,
                () -> {
                    assertThat(DATABASE.as(OFFICE, () -> settings())).startsWith("office");
                    assertThat(settings()).startsWith("bank-1", "BANK");
                    CurrentCaller.onBehalf(() ->
                            assertThat(DATABASE.joined(() -> settings()))
                                    .startsWith("bank-1", "SYSTEM"));
                    assertThat(settings()).startsWith("bank-1", "BANK");
                });
    }

    @Test
    void theScopeComesBackAfterWorkThatFailed() {
        assertThatExceptionOfType(UnexpectedRollbackException.class)
                .isThrownBy(() ->
                        DATABASE.as(
                                BANK,
                                () -> {
                                    assertThatIllegalStateException()
                                            .isThrownBy(() ->
                                                    DATABASE.as(
                                                            OFFICE,
                                                            () -> {
                                                                throw new IllegalStateException();
                                                            }));
                                    assertThat(settings()).startsWith("bank-1", "BANK");
                                }));
    }

    private List<@Nullable String> settings() {
        return DATABASE.client()
                .sql(
                        """
                        select unnest(array[
                            scope.organisation(), scope.role(), scope.account(),
                            scope.sees_all()::text,
                            scope.sees('bank-1')::text, scope.sees('bank-2')::text])
                        """)
                .query(String.class)
                .list();
    }
}
