package org.wupian.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// As whom the embedded server runs (数据库进程的系统用户): as whoever started wupian, or, when that is root,
/// as the system user `wupian`, made once like a distribution's package makes `postgres`.
///
/// @param principal the owner of the server's data; null when it is whoever started wupian
record ServerUser(@Nullable UserPrincipal principal) {

    private static final String NAME = "wupian";

    static ServerUser find() throws IOException {
        if (!System.getProperty("user.name", "").equals("root")) {
            return new ServerUser(null);
        }
        UserPrincipal known = lookUp();
        return new ServerUser(known == null ? make() : known);
    }

    /// The command as this user runs it.
    List<String> running(List<String> command) {
        if (principal == null) {
            return command;
        }
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "setpriv",
                                "--reuid=" + NAME,
                                "--regid=" + NAME,
                                "--clear-groups",
                                "--no-new-privs",
                                "--inh-caps=-all",
                                "--bounding-set=-all",
                                "--"));
        all.addAll(command);
        return all;
    }

    void own(Path path) throws IOException {
        if (principal != null) {
            Files.setOwner(path, principal);
        }
    }

    /// Says which folder keeps this user out, before the server fails without a word about it.
    void checkReaches(Path folder) throws IOException {
        if (principal == null) {
            return;
        }
        for (Path it = folder.toRealPath(); it != null; it = it.getParent()) {
            PosixFileAttributes attributes = Files.readAttributes(it, PosixFileAttributes.class);
            boolean open =
                    attributes.permissions().contains(PosixFilePermission.OTHERS_EXECUTE)
                            || attributes.owner().equals(principal);
            if (!open) {
                throw new IOException(
                        "the database runs as user %s, who cannot pass through %s: choose another --home"
                                .formatted(NAME, it));
            }
        }
    }

    private static @Nullable UserPrincipal lookUp() throws IOException {
        try {
            return FileSystems.getDefault()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(NAME);
        } catch (UserPrincipalNotFoundException _) {
            return null;
        }
    }

    private static UserPrincipal make() throws IOException {
        String advice =
                "wupian was started by root and its database needs the system user %s:"
                                .formatted(NAME)
                        + " make it with `useradd --system --user-group %s`".formatted(NAME)
                        + " or start wupian as an ordinary user";
        try {
            Process useradd =
                    new ProcessBuilder(
                                    "useradd",
                                    "--system",
                                    "--user-group",
                                    "--no-create-home",
                                    "--home-dir=/nonexistent",
                                    "--shell=/usr/sbin/nologin",
                                    NAME)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            useradd.waitFor();
        } catch (IOException e) {
            throw new IOException(advice, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        UserPrincipal made = lookUp();
        if (made == null) {
            throw new IOException(advice);
        }
        return made;
    }
}
