package org.wupian.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/// Brings files and folders to the disk, so that a power cut finds them (落盘).
final class Durable {

    private static final boolean FOLDERS_CAN_SYNC =
            !System.getProperty("os.name", "").startsWith("Windows");

    private Durable() {}

    /// The names in a folder: needed after a rename.
    static void folder(Path folder) throws IOException {
        if (FOLDERS_CAN_SYNC) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Everything below a folder, and its names.
    static void tree(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path it : (Iterable<Path>) all::iterator) {
                if (Files.isDirectory(it)) {
                    folder(it);
                } else if (Files.isRegularFile(it)) {
                    try (FileChannel channel = FileChannel.open(it, StandardOpenOption.READ)) {
                        channel.force(true);
                    }
                }
            }
        }
    }

    /// Removes a folder with all it holds; nothing happens when it is absent.
    static void delete(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (Path it : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(it);
            }
        }
    }
}
