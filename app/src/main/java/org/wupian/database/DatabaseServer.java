package org.wupian.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// The database this process works with (所用数据库): made ready on a thread of its own while the rest
/// of the product starts, and stopped last.
final class DatabaseServer implements AutoCloseable {

    private final CompletableFuture<Ready> ready;

    private record Ready(Address address, @Nullable LocalPostgres local) {}

    private DatabaseServer(CompletableFuture<Ready> ready) {
        this.ready = ready;
    }

    static DatabaseServer starting(Environment environment) {
        CompletableFuture<Ready> ready = new CompletableFuture<>();
        Thread.ofPlatform()
                .name("database-start")
                .start(() -> {
                    try {
                        ready.complete(start(environment));
                    } catch (IOException | RuntimeException e) {
                        ready.completeExceptionally(e);
                    }
                });
        return new DatabaseServer(ready);
    }

    private static Ready start(Environment environment) throws IOException {
        String url = environment.getProperty("wupian.db.url", "");
        if (url.isBlank()) {
            Path home = Path.of(environment.getProperty("wupian.home", ".wupian"));
            LocalPostgres local = LocalPostgres.start(home);
            Passwords passwords = local.passwords();
            return new Ready(
                    new Address(
                            local.url(FirstRoles.DATABASE),
                            passwords.owner(),
                            null,
                            passwords.app()),
                    local);
        }
        ExternalDatabase external =
                new ExternalDatabase(
                        url,
                        new Login(
                                environment.getProperty("wupian.db.user", ""),
                                environment.getProperty("wupian.db.password", "")),
                        environment.getProperty("wupian.db.app.user", "wupian_app"),
                        environment.getProperty("wupian.db.app.password"));
        return new Ready(external.prepare(), null);
    }

    /// Waits until the database answers.
    ///
    /// @throws HomeInUse when another wupian works on the home
    /// @throws MissingRight when the operator of an external database has to do something
    Address address() {
        try {
            return ready.join().address();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException it -> throw it;
                case IOException it -> throw new UncheckedIOException(it);
                case null, default -> throw e;
            }
        }
    }

    /// The embedded server, or null with an external database.
    @Nullable LocalPostgres local() {
        return ready.join().local();
    }

    @Override
    public void close() throws IOException {
        if (ready.isCompletedExceptionally()) {
            return;
        }
        LocalPostgres local = ready.join().local();
        if (local != null) {
            local.close();
        }
    }
}
