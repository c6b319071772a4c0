package org.wupian.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.support.TransactionOperations;

/// Where sessions are kept and for how long (会话设置): eight hours after the last request.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "session.spring_session",
        maxInactiveIntervalInSeconds = 8 * 60 * 60,
        cleanupCron = "0 */15 * * * *")
class SessionSettings {

    /// A session is read by one statement, which needs no transaction; [SessionsOnce] writes it in
    /// one.
    @Bean(defaultCandidate = false)
    static TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }
}
