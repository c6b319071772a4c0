package org.wupian.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.wupian.kernel.Mark;
import org.wupian.ui.Conflict;

/// Writes every fact into a folder (写出全部事实), within the transaction it is called in.
@Component
class ExportFacts {

    private static final Logger LOG = LoggerFactory.getLogger(ExportFacts.class);

    private final FactQuery facts;

    ExportFacts(FactQuery facts) {
        this.facts = facts;
    }

    /// @param set an empty folder
    /// @param mark kept in each file
    /// @throws Conflict when a view cannot be exported
    List<LakeManifest.Fact> into(Path set, Mark mark) throws IOException {
        Path work = Files.createDirectory(set.resolve("work"));
        List<LakeManifest.Fact> written = new ArrayList<>();
        try (ParquetTable table = new ParquetTable(work, mark)) {
            for (FactView fact : facts.all()) {
                written.add(write(fact, table, set.resolve(fact.file())));
            }
        }
        FileSystemUtils.deleteRecursively(work);
        return written;
    }

    private LakeManifest.Fact write(FactView fact, ParquetTable table, Path file)
            throws IOException {
        table.begin(fact.columns());
        read(fact, table);
        long rows = table.writeTo(file);
        return new LakeManifest.Fact(
                fact.name(),
                fact.file(),
                rows,
                Files.size(file),
                sha256(file),
                fact.columns().stream()
                        .map(it -> new LakeManifest.Column(it.name(), it.lakeType()))
                        .toList());
    }

    private void read(FactView fact, ParquetTable table) {
        try {
            facts.read(fact, table::add);
        } catch (UncheckedIOException | DataAccessResourceFailureException e) {
            throw e; // trouble of the disk or of the whole database, not of this view
        } catch (RuntimeException e) {
            LOG.error("{} cannot be exported to the lake", fact.name(), e);
            throw new Conflict("lake.error.fact", fact.name());
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
