package org.wupian.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
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

    static HikariDataSource pool(Address address, int connections) {
        DirectSource source = new DirectSource(address.url(), address.app());
        // details of a violated constraint are people's data: they must not get into the log
        source.set("logServerErrorDetail", "false");
        source.set("ApplicationName", "wupian");
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("wupian");
        pool.setDataSource(source);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(Math.min(2, connections));
        pool.setConnectionTimeout(10_000);
        pool.setAutoCommit(true);
        return new HikariDataSource(pool);
    }

    static DataSource owner(Address address) {
        DirectSource source = new DirectSource(address.url(), address.owner());
        if (address.ownerRole() != null) {
            source.set("options", "-c role=" + address.ownerRole());
        }
        return source;
    }
}
