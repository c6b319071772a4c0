package org.wupian.database;

import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// How the tables come to be (数据库迁移): files `db/migration/<module>/V<time>__<module>_<what>.sql`,
/// applied in the order of their times, each once.
final class Migrations {

    private Migrations() {}

    /// @param app the role that works with the tables and owns none, named by `${app}` in the files
    static void configure(FluentConfiguration flyway, String app) {
        flyway.locations("classpath:db/migration")
                .defaultSchema("migration")
                .createSchemas(true)
                // two branches may each bring a file; the later merged may bear the earlier time
                .outOfOrder(true)
                .placeholders(Map.of("app", app));
    }
}
