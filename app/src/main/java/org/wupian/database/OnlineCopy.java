package org.wupian.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Copies the data folder of a server that goes on working (在线备份): between `pg_backup_start` and
/// `pg_backup_stop`, with the write-ahead log of that time, from which the copy becomes consistent
/// when it is first started.
final class OnlineCopy {

    /// Made anew by a server, or never to be taken along.
    private static final Set<String> CONTENTS_LEFT_OUT =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private static final Set<String> FILES_LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

    /// A server needs them and they may be empty, so that no file brings them along.
    private static final List<String> FOLDERS =
            List.of(
                    "pg_wal/archive_status",
                    "pg_wal/summaries",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat",
                    "pg_stat_tmp",
                    "pg_subtrans",
                    "pg_tblspc",
                    "pg_twophase",
                    "pg_commit_ts",
                    "pg_logical/snapshots",
                    "pg_logical/mappings");

    private final Connection superuser;
    private final Path data;

    OnlineCopy(Connection superuser, Path data) {
        this.superuser = superuser;
        this.data = data;
    }

    /// @param folder the copy's place inside the backup
    void take(Manifest manifest, Path backup, String folder) throws IOException, SQLException {
        // keeps the log from here on until this connection ends
        text("select pg_create_physical_replication_slot('wupian_backup', true, true)::text");
        String first = text("select pg_walfile_name(pg_backup_start('wupian', true))");
        copyFiles(manifest, backup, folder);
        String label;
        String last;
        try (PreparedStatement stop =
                        superuser.prepareStatement(
                                "select labelfile, pg_walfile_name(lsn)"
                                        + " from pg_backup_stop(wait_for_archive => false)");
                ResultSet row = stop.executeQuery()) {
            row.next();
            label = row.getString(1);
            last = row.getString(2);
        }
        copyLog(manifest, backup, folder, first, last);
        Path own = Files.createTempFile("wupian", ".label");
        try {
            Files.writeString(own, label, StandardCharsets.UTF_8);
            manifest.take(own, backup, folder + "/backup_label");
        } finally {
            Files.delete(own);
        }
    }

    /// Makes what a copied data folder lacks.
    static void complete(Path copy) throws IOException {
        for (String folder : FOLDERS) {
            Files.createDirectories(copy.resolve(folder), SecretFile.ownerOnly("rwx------"));
        }
    }

    private void copyFiles(Manifest manifest, Path backup, String folder) throws IOException {
        for (Path file : filesBelow(data)) {
            Path relative = data.relativize(file);
            if (isLeftOut(relative)) {
                continue;
            }
            try {
                manifest.take(file, backup, folder + "/" + relative);
            } catch (NoSuchFileException _) {
                // dropped meanwhile; the log knows it
                Files.deleteIfExists(backup.resolve(folder).resolve(relative));
            }
        }
    }

    private void copyLog(Manifest manifest, Path backup, String folder, String first, String last)
            throws IOException {
        for (Path file : filesBelow(data.resolve("pg_wal"))) {
            String name = String.valueOf(file.getFileName());
            boolean needed =
                    name.matches("[0-9A-F]{24}")
                            && name.compareTo(first) >= 0
                            && name.compareTo(last) <= 0;
            if (needed || name.endsWith(".history")) {
                manifest.take(file, backup, folder + "/pg_wal/" + name);
            }
        }
    }

    private static boolean isLeftOut(Path relative) {
        return CONTENTS_LEFT_OUT.contains(relative.getName(0).toString())
                || FILES_LEFT_OUT.contains(relative.toString())
                || String.valueOf(relative.getFileName()).startsWith("pgsql_tmp");
    }

    private static List<Path> filesBelow(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String text(String sql) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
