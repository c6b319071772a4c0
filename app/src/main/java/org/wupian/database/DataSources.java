package org.wupian.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// The two ways into the database (数据源): the owner's for migrations at start, and the pool of the
/// product's own role, which owns nothing and to which policies apply.
@Configuration(proxyBeanMethods = false)
class DataSources {

    @Bean
    @Primary
    HikariDataSource dataSource(
            DatabaseServer server, @Value("${wupian.db.connections:10}") int connections) {
        return pool(server.address(), connections);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource owner(DatabaseServer server) {
        return owner(server.address());
    }

    @Bean
    FlywayConfigurationCustomizer migrations(DatabaseServer server) {
        return flyway -> Migrations.configure(flyway, server.address().app().user());
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ScopedTransactions(dataSource);
    }

    static HikariDataSource pool(Address address, int most) {
        Properties settings = new Properties();
        // details of a violated constraint are people's data: they must not get into the log
        settings.setProperty("logServerErrorDetail", "false");
        settings.setProperty("ApplicationName", "wupian");
        SimpleDriverDataSource connections = source(address.url(), address.app());
        connections.setConnectionProperties(settings);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("wupian");
        pool.setDataSource(connections);
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(Math.min(2, most));
        pool.setConnectionTimeout(10_000);
        pool.setAutoCommit(true);
        return new HikariDataSource(pool);
    }

    static DataSource owner(Address address) {
        SimpleDriverDataSource source = source(address.url(), address.owner());
        if (address.ownerRole() != null) {
            Properties more = new Properties();
            more.setProperty("options", "-c role=" + address.ownerRole());
            source.setConnectionProperties(more);
        }
        return source;
    }

    /// Not by way of `DriverManager`, which would wake every driver there is, the columnar engine's
    /// among them.
    static SimpleDriverDataSource source(String url, Login login) {
        return new SimpleDriverDataSource(
                new org.postgresql.Driver(), url, login.user(), login.password());
    }
}
