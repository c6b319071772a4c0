package org.wupian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder whose files change all at once (整体切换的目录): its name is a link to the set of files in
/// force. Sets lie in `<name>.sets` beside it. However the machine stops, the link leads to a whole
/// set; the one before stays until the next begins, for those who still read it.
public final class SwappedFolder {

    private final Path link;
    private final Path sets;

    public SwappedFolder(Path path) {
        link = path.toAbsolutePath().normalize();
        sets = beside(".sets");
    }

    private Path beside(String ending) {
        return link.resolveSibling(link.getFileName() + ending);
    }

    public Path path() {
        return link;
    }

    /// The set in force by a name of its own, which goes on leading there after a swap.
    public Optional<Path> inForce() throws IOException {
        return Files.isDirectory(link) ? Optional.of(link.toRealPath()) : Optional.empty();
    }

    /// Makes an empty set to be filled, and removes all others but the one in force. Only one may
    /// be in the making.
    public Path begin() throws IOException {
        Files.createDirectories(sets, SecretFile.ownerOnly("rwx------"));
        Optional<Path> kept = inForce();
        for (Path it : all()) {
            if (!kept.equals(Optional.of(it.toRealPath()))) {
                Durable.delete(it);
            }
        }
        return Files.createTempDirectory(sets, "set-", SecretFile.ownerOnly("rwx------"));
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> all = Files.list(sets)) {
            return all.toList();
        }
    }

    /// Readers find the files of this set from here on.
    public void putInForce(Path set) throws IOException {
        Durable.tree(set);
        Durable.folder(sets);
        Path fresh = beside(".new");
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, sets.getFileName().resolve(set.getFileName()));
        Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
        Durable.folder(Objects.requireNonNull(link.getParent()));
    }

    /// Removes a set that was not completed; one that is in force already stays, whatever failed
    /// after that.
    public void giveUp(Path set) throws IOException {
        if (!inForce().map(Path::getFileName).equals(Optional.of(set.getFileName()))) {
            Durable.delete(set);
        }
    }
}
