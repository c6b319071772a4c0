package org.wupian.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.document.UploadedFiles;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// Takes a file that is sent and keeps it by its hash, so that it can be read beside the request
/// (接收文件).
@Component
class ReceiveFile {

    private final Rosters rosters;
    private final ImportTable table;
    private final UploadedFiles files;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceiveFile(
            Rosters rosters,
            ImportTable table,
            UploadedFiles files,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rosters = rosters;
        this.table = table;
        this.files = files;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return number of the import
    long receive(String rosterCode, SentFile upload) {
        Roster roster = rosters.get(rosterCode);
        rosters.requireSender(roster);
        Caller caller = CurrentCaller.get();
        if (!upload.source().isEmpty() && roster.source(upload.source()).isEmpty()) {
            throw new Invalid(new FieldError("source", "roster.error.source"));
        }
        LocalDate today = LocalDate.now(clock);
        if (upload.asOf() != null && upload.asOf().isAfter(today)) {
            throw new Invalid(new FieldError("asOf", "roster.error.asOf", today));
        }
        String sha256 = keep(upload.content());
        ListImport fresh =
                new ListImport(
                        0,
                        roster.code(),
                        upload.source().isEmpty() ? Roster.GENERAL : upload.source(),
                        sender(roster, upload, caller),
                        caller.account(),
                        plain(upload.fileName()),
                        sha256,
                        upload.asOf() == null ? today : upload.asOf(),
                        upload.complete(),
                        upload.atOnce(),
                        upload.declared(),
                        ListImport.State.RUNNING,
                        0,
                        0,
                        List.of(),
                        ListImport.Counts.NONE,
                        null,
                        clock.instant(),
                        null,
                        null);
        return CurrentCaller.onBehalf(() ->
                transaction.execute(_ -> {
                    long added = table.add(fresh);
                    events.publishEvent(
                            new RosterHappened.Imported(
                                    "import/" + added, roster.code(), fresh.sender()));
                    return added;
                }));
    }

    private String keep(InputStreamSource content) {
        try (InputStream in = content.getInputStream()) {
            String sha256 = files.keep(in);
            if (Files.size(files.path(sha256)) == 0) {
                throw new Invalid(new FieldError("file", "roster.error.emptyFile"));
            }
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The office sends in the owner's name, everybody else in that of the own unit.
    private String sender(Roster roster, SentFile upload, Caller caller) {
        if (caller.worksFor(roster.owner()) || !caller.is(Role.OFFICE, Role.SYSTEM)) {
            return caller.organisation();
        }
        if (upload.sender().isEmpty()) {
            return roster.owner();
        }
        return rosters.senders(roster).stream()
                .map(Organisation::code)
                .filter(upload.sender()::equals)
                .findFirst()
                .orElseThrow(() -> new Invalid(new FieldError("sender", "roster.error.sender")));
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
        return clean.length() <= 200 ? clean : clean.substring(clean.length() - 200);
    }
}
