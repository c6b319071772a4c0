package org.wupian.directory;

import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/// Where sessions are kept and for how long (会话设置): eight hours after the last request.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "session.spring_session",
        maxInactiveIntervalInSeconds = 8 * 60 * 60,
        cleanupCron = "0 */15 * * * *")
class SessionSettings {}
