package org.wupian.meeting;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.document.UploadType;
import org.wupian.document.UploadedFiles;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.ui.Conflict;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// The counties' own supporting policies (配套政策备案): each files its own; who has not is known.
@Service
public class Filings {

    /// Largest file, in bytes.
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    private final FilingTable table;
    private final UploadedFiles files;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Filings(
            FilingTable table,
            UploadedFiles files,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /// Newest first, withdrawn ones among them.
    @Transactional(readOnly = true)
    public List<Filing> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    public Filing get(long id) {
        return table.find(id).orElseThrow(() -> new NotFound("filing/" + id));
    }

    /// Counties and zones without a policy that stands, in the city's order; only for those who see
    /// every filing.
    @Transactional(readOnly = true)
    public List<Organisation> notFiled() {
        if (!CurrentCaller.get()
                .is(Role.OFFICE, Role.GROUP, Role.REGULATOR, Role.AUDITOR, Role.SYSTEM)) {
            throw new Forbidden("filings");
        }
        Set<String> filed =
                table.all().stream()
                        .filter(it -> !it.withdrawn())
                        .map(Filing::organisation)
                        .collect(Collectors.toSet());
        return organisations.of(Organisation.Kind.COUNTY).stream()
                .filter(it -> !filed.contains(it.code()))
                .toList();
    }

    /// Where the bytes of a filing's file lie.
    public Path path(Filing.Attachment file) {
        return files.path(file.sha256());
    }

    /// Files a policy for the caller's county.
    @Transactional
    public Filing file(NewFiling it) {
        Caller caller = CurrentCaller.get();
        if (!caller.is(Role.COUNTY)) {
            throw new Forbidden("filing");
        }
        Filing.Attachment attachment = it.file() == null ? null : keep(it.file());
        if (attachment == null && it.text().isBlank()) {
            throw wrong("meeting.filing.error.empty");
        }
        long id =
                table.add(caller.organisation(), it, attachment, clock.instant(), caller.account())
                        .orElseThrow(() -> new Conflict("meeting.conflict.filed", it.number()));
        Filing filed = get(id);
        events.publishEvent(
                new Happened.PolicyFiled(filed.subject(), filed.organisation(), filed.number()));
        return filed;
    }

    /// Takes a policy back that is repealed or was filed by mistake.
    @Transactional
    public Filing withdraw(long id, String reason) {
        Filing filing = get(id);
        if (!Rights.isOwn(filing.organisation())) {
            throw new Forbidden(filing.subject());
        }
        if (table.withdraw(id, reason.strip(), clock.instant()) == 0) {
            throw new Conflict("meeting.conflict.withdrawn");
        }
        events.publishEvent(new Happened.FilingWithdrawn(filing.subject(), filing.organisation()));
        return get(id);
    }

    private Filing.Attachment keep(NewFiling.Upload file) {
        byte[] content = file.content();
        if (content.length == 0 || content.length > LARGEST) {
            throw wrong("meeting.filing.error.size");
        }
        UploadType type =
                UploadType.named(file.name()).orElseThrow(() -> wrong("meeting.filing.error.type"));
        if (!type.matches(content)) {
            throw wrong("meeting.filing.error.content");
        }
        return new Filing.Attachment(
                plain(file.name()), type.mediaType(), content.length, files.keep(content));
    }

    private static Invalid wrong(String code) {
        return new Invalid(new FieldError("file", code));
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
