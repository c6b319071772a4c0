package org.wupian.demo;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Whose turn it is to fill the city (装载次序), where two instances start on one database: the second
/// waits for the first to end and finds it filled.
class DemoTurnQuery {

    private final JdbcClient db;

    DemoTurnQuery(JdbcClient db) {
        this.db = db;
    }

    /// Waits; held to the end of the transaction.
    void take() {
        db.sql("select pg_advisory_xact_lock(hashtext('demo'))").query((_, _) -> 0).list();
    }
}
