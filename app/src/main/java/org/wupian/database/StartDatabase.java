package org.wupian.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the database as soon as the settings are read (尽早启动数据库), so that it comes up beside the
/// application context; stops it after the context is closed.
final class StartDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (Boolean.getBoolean("spring.aot.processing")) {
            return;
        }
        DatabaseServer server = DatabaseServer.starting(context.getEnvironment());
        context.getBeanFactory().registerSingleton("databaseServer", server);
        SpringApplication.getShutdownHandlers()
                .add(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
