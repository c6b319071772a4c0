package org.wupian.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.wupian.kernel.Caller;

/// Tells the database at the begin of every transaction who calls, so that row-level security
/// decides by it (行级数据范围). Without a caller nothing scoped can be seen.
final class ScopedTransactions extends JdbcTransactionManager {

    private static final String SCOPE =
            "select set_config('wupian.organisation', ?, true), set_config('wupian.role', ?, true),"
                    + " set_config('wupian.account', ?, true)";

    ScopedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Caller caller = CurrentCaller.find().orElse(null);
        if (caller == null) {
            return; // what was set for an earlier transaction ended with it
        }
        try (PreparedStatement scope = connection.prepareStatement(SCOPE)) {
            scope.setString(1, caller.organisation());
            scope.setString(2, caller.role().name());
            scope.setString(3, caller.account());
            scope.execute();
        }
    }
}
