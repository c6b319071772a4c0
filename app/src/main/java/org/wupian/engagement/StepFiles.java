package org.wupian.engagement;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.document.UploadType;
import org.wupian.document.UploadedFiles;
import org.wupian.kernel.NotFound;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Photos and files of steps (走访照片和附件): whoever reads the step reads them.
@Service
public class StepFiles {

    /// Largest file, in bytes.
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int MOST = 10;
    private static final int LONGEST_NAME = 200;

    private final FileTable table;
    private final Engagements engagements;
    private final UploadedFiles files;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StepFiles(
            FileTable table,
            Engagements engagements,
            UploadedFiles files,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.engagements = engagements;
        this.files = files;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    public record Stored(StepFile file, Path path) {}

    public List<StepFile> of(Engagement it) {
        return transaction.execute(_ -> table.of(it.id()));
    }

    /// @throws NotFound when the engagement has no such file, or not for the caller
    public Stored get(long engagement, UUID id) {
        Engagement it = engagements.get(engagement);
        return of(it).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .map(file -> new Stored(file, files.path(file.sha256())))
                .orElseThrow(() -> new NotFound("file " + id));
    }

    /// Says what is wrong with a file, before anything is recorded.
    ///
    /// @throws Invalid when it cannot be taken
    public UploadType check(String name, byte[] content) {
        if (content.length == 0) {
            throw wrong("empty");
        }
        if (content.length > LARGEST) {
            throw wrong("large");
        }
        UploadType type = UploadType.named(name).orElseThrow(() -> wrong("type"));
        if (!type.matches(content)) {
            throw wrong("content");
        }
        return type;
    }

    public StepFile add(long engagement, long step, String name, byte[] content) {
        Engagement it = engagements.requireOwn(engagement);
        Step found = engagements.step(engagement, step);
        if (!found.stands()) {
            throw new Conflict("engagement.conflict.withdrawn");
        }
        UploadType type = check(name, content);
        if (of(it).stream().filter(file -> file.step() == step).count() >= MOST) {
            throw new Invalid(new FieldError("file", "engagement.error.file.many", MOST));
        }
        String plain = plain(name);
        StepFile file =
                new StepFile(
                        UUID.randomUUID(),
                        step,
                        plain,
                        type.mediaType(),
                        content.length,
                        files.keep(content),
                        clock.instant());
        String account = CurrentCaller.get().account();
        CurrentCaller.onBehalf(() ->
                transaction.executeWithoutResult(_ -> {
                    table.put(file, account);
                    events.publishEvent(new EngagementHappened.Filed(it.subject(), plain));
                }));
        return of(it).stream()
                .filter(kept -> kept.step() == step && kept.sha256().equals(file.sha256()))
                .findFirst()
                .orElseThrow();
    }

    private static Invalid wrong(String why) {
        return new Invalid(new FieldError("file", "engagement.error.file." + why, LARGEST >> 20));
    }

    /// The file's name without folders and control characters.
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
        return clean.length() <= LONGEST_NAME
                ? clean
                : clean.substring(clean.length() - LONGEST_NAME);
    }
}
