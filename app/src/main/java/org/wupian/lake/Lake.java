package org.wupian.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.database.SwappedFolder;
import org.wupian.kernel.Mark;
import org.wupian.ui.Conflict;
import tools.jackson.databind.json.JsonMapper;

/// The facts as Parquet files below the home (湖仓). An export sees everything, so its files are for
/// the product and its operator; nobody is shown them as they are.
@Service
public class Lake {

    private static final Logger LOG = LoggerFactory.getLogger(Lake.class);
    private static final String MANIFEST = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SwappedFolder folder;
    private final FactQuery facts;
    private final ExportFacts export;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;
    private final Mark mark;
    private final String version;
    private final Clock clock;

    Lake(
            @Value("${wupian.lake:${wupian.home}/lake}") Path folder,
            FactQuery facts,
            ExportFacts export,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Mark mark,
            @Value("${wupian.version}") String version,
            Clock clock) {
        this.folder = new SwappedFolder(folder);
        this.facts = facts;
        this.export = export;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.mark = mark;
        this.version = version;
        this.clock = clock;
    }

    /// Exports all facts as they are at this moment. Until everything is written, and whenever
    /// something goes wrong, the export before stays in force.
    ///
    /// @throws Conflict when an export is under way, or says why it cannot be done
    public LakeManifest export() {
        return CurrentCaller.onBehalf(() ->
                transaction.execute(_ -> {
                    if (!facts.lock()) {
                        throw new Conflict("lake.error.running");
                    }
                    return exportAlone();
                }));
    }

    private LakeManifest exportAlone() {
        try {
            Path set = folder.begin();
            try {
                LakeManifest manifest = write(set);
                events.publishEvent(new LakeExported(manifest.facts().size(), manifest.rows()));
                folder.putInForce(set);
                return manifest;
            } catch (IOException | RuntimeException | LinkageError e) {
                folder.giveUp(set);
                throw e;
            }
        } catch (IOException e) {
            throw refused(e);
        } catch (UncheckedIOException e) {
            throw refused(Objects.requireNonNull(e.getCause()));
        } catch (LinkageError e) {
            LOG.error("the columnar engine cannot be loaded", e);
            throw new Conflict("lake.error.engine", System.getProperty("java.io.tmpdir", ""));
        }
    }

    private LakeManifest write(Path set) throws IOException {
        Instant now = clock.instant();
        LakeManifest manifest =
                snapshot.execute(_ -> {
                    try {
                        return new LakeManifest(now, version, mark.text(), export.into(set, mark));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        Files.writeString(
                set.resolve(MANIFEST),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest));
        return manifest;
    }

    private RuntimeException refused(IOException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("No space left on device") || reason.contains("quota exceeded")) {
            return new UncheckedIOException(e);
        }
        LOG.error("the lake at {} cannot be written", folder.path(), e);
        return new Conflict("lake.error.folder", folder.path());
    }

    /// What the export in force holds; empty before the first.
    public Optional<LakeManifest> manifest() {
        try {
            return folder.inForce()
                    .map(it -> it.resolve(MANIFEST))
                    .filter(Files::exists)
                    .map(it -> JSON.readValue(it, LakeManifest.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
