package org.wupian.database;

import java.util.Properties;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/// Connections by PostgreSQL's own driver (直连数据源). Not by way of `DriverManager`, which would wake
/// every driver there is, the columnar engine's among them.
final class DirectSource extends SimpleDriverDataSource {

    /// Seconds after which a server that does not answer is given up.
    private static final int PATIENCE = 10;

    private final Properties settings = new Properties();

    DirectSource(String url, Login login) {
        super(new org.postgresql.Driver(), url, login.user(), login.password());
        setConnectionProperties(settings);
        set("loginTimeout", Integer.toString(PATIENCE));
    }

    /// A setting of the driver's.
    void set(String name, String value) {
        settings.setProperty(name, value);
    }

    @Override
    public int getLoginTimeout() {
        return PATIENCE;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        set("loginTimeout", Integer.toString(seconds));
    }
}
