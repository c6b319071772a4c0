package org.wupian.database;

import java.nio.file.Path;

/// Another wupian runs on the same home folder (数据目录已被占用); this one does not start and touches
/// nothing.
final class HomeInUse extends RuntimeException {

    private final Path home;

    HomeInUse(Path home) {
        super("another wupian runs on " + home);
        this.home = home;
    }

    Path home() {
        return home;
    }
}
