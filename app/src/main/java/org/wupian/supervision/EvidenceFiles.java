package org.wupian.supervision;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wupian.database.CurrentCaller;
import org.wupian.document.UploadType;
import org.wupian.document.UploadedFiles;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.NotFound;

/// The files that back reports (佐证材料).
@Service
public class EvidenceFiles {

    /// Largest file, in bytes.
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 200;

    private final EvidenceTable table;
    private final ReportTable reports;
    private final ReportQuery query;
    private final MonthTable months;
    private final UploadedFiles files;
    private final Clock clock;

    EvidenceFiles(
            EvidenceTable table,
            ReportTable reports,
            ReportQuery query,
            MonthTable months,
            UploadedFiles files,
            Clock clock) {
        this.table = table;
        this.reports = reports;
        this.query = query;
        this.months = months;
        this.files = files;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Evidence> of(Report report) {
        return table.of(report.id());
    }

    /// Where the file's bytes lie, with its name and type.
    @Transactional(readOnly = true)
    public Optional<Stored> find(ReportKey key, UUID id) {
        return query.find(key)
                .flatMap(report -> table.find(report.id(), id))
                .map(it -> new Stored(it, files.path(it.sha256())));
    }

    public record Stored(Evidence evidence, Path path) {}

    @Transactional
    public EvidenceOutcome add(ReportKey key, String name, byte[] content) {
        Report report = own(key);
        if (!report.isOpen()) {
            return new EvidenceOutcome.Refused(EvidenceOutcome.Reason.LOCKED);
        }
        if (content.length == 0) {
            return new EvidenceOutcome.Refused(EvidenceOutcome.Reason.EMPTY);
        }
        if (content.length > LARGEST) {
            return new EvidenceOutcome.Refused(EvidenceOutcome.Reason.TOO_LARGE);
        }
        Optional<UploadType> type = UploadType.named(name);
        if (type.isEmpty()) {
            return new EvidenceOutcome.Refused(EvidenceOutcome.Reason.WRONG_TYPE);
        }
        if (!type.get().matches(content)) {
            return new EvidenceOutcome.Refused(EvidenceOutcome.Reason.NOT_AS_NAMED);
        }
        if (table.of(report.id()).size() >= MOST) {
            return new EvidenceOutcome.Refused(EvidenceOutcome.Reason.TOO_MANY);
        }
        return new EvidenceOutcome.Kept(put(report, plain(name), type.get(), content));
    }

    /// The file leaves the report; its bytes stay, since an earlier text may rest on them.
    @Transactional
    public void remove(ReportKey key, UUID id) {
        Report report = own(key);
        if (report.isOpen()) {
            table.remove(report.id(), id, clock.instant());
        }
    }

    private Evidence put(Report report, String name, UploadType type, byte[] content) {
        Evidence evidence =
                new Evidence(
                        UUID.randomUUID(),
                        name,
                        type.mediaType(),
                        content.length,
                        files.keep(content),
                        clock.instant());
        table.put(report.id(), evidence, CurrentCaller.get().account());
        reports.begin(report.id(), clock.instant());
        return table.of(report.id()).stream()
                .filter(it -> it.sha256().equals(evidence.sha256()) && it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Report own(ReportKey key) {
        if (!CurrentCaller.get().worksFor(key.organisation())) {
            throw new Forbidden(key.subject());
        }
        months.holdOpen(key.month());
        return query.find(key).orElseThrow(() -> new NotFound(key.subject()));
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
