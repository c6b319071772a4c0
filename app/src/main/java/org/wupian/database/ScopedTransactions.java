package org.wupian.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wupian.kernel.Caller;

/// Tells the database at the begin of every transaction who calls, so that row-level security
/// decides by it (行级数据范围). Without a caller nothing scoped can be seen. Work on behalf of another
/// that joins a transaction has its own scope, and the transaction has its own again behind it.
final class ScopedTransactions implements PlatformTransactionManager {

    private static final String SCOPE =
            "select set_config('wupian.organisation', ?, true), set_config('wupian.role', ?, true),"
                    + " set_config('wupian.account', ?, true)";

    private final DataSource dataSource;
    private final JdbcTransactionManager transactions;

    /// Whose scope each transaction has.
    private final Map<ConnectionHolder, Optional<Caller>> scopes =
            Collections.synchronizedMap(new WeakHashMap<>());

    /// Whose scope is to be had again when the work that joined ends.
    private final Map<TransactionStatus, Optional<Caller>> before =
            Collections.synchronizedMap(new IdentityHashMap<>());

    ScopedTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
        this.transactions = new JdbcTransactionManager(dataSource);
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        TransactionStatus status = transactions.getTransaction(definition);
        ConnectionHolder holder = holder();
        if (holder == null) {
            return status;
        }
        Optional<Caller> caller = CurrentCaller.find();
        Optional<Caller> had = scopes.getOrDefault(holder, Optional.empty());
        if (caller.isEmpty() || (caller.equals(had) && !status.isNewTransaction())) {
            return status; // what was set for an earlier transaction ended with it
        }
        try {
            tell(holder, caller);
        } catch (RuntimeException e) {
            transactions.rollback(status);
            throw e;
        }
        if (!status.isNewTransaction()) {
            before.put(status, had);
        }
        return status;
    }

    private @Nullable ConnectionHolder holder() {
        return (ConnectionHolder) TransactionSynchronizationManager.getResource(dataSource);
    }

    private void tell(ConnectionHolder holder, Optional<Caller> caller) {
        Connection connection = holder.getConnection();
        try (PreparedStatement scope = connection.prepareStatement(SCOPE)) {
            scope.setString(1, caller.map(Caller::organisation).orElse(""));
            scope.setString(2, caller.map(it -> it.role().name()).orElse(""));
            scope.setString(3, caller.map(Caller::account).orElse(""));
            scope.execute();
        } catch (SQLException e) {
            throw new TransactionSystemException("the caller could not be told", e);
        }
        scopes.put(holder, caller);
    }

    @Override
    public void commit(TransactionStatus status) {
        back(status);
        transactions.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
        try {
            back(status);
        } catch (TransactionSystemException _) {
            // a statement failed before: nothing more can be asked in this transaction
        }
        transactions.rollback(status);
    }

    private void back(TransactionStatus status) {
        Optional<Caller> had = before.remove(status);
        ConnectionHolder holder = had == null ? null : holder();
        if (had != null && holder != null) {
            tell(holder, had);
        }
    }
}
