package org.wupian.supervision.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.supervision.EvidenceFiles;
import org.wupian.supervision.EvidenceOutcome;
import org.wupian.supervision.ReportKey;
import org.wupian.ui.Download;
import org.wupian.ui.FieldError;

/// Files as they come from and go to a browser.
final class EvidenceDownload {

    private EvidenceDownload() {}

    /// Always for keeping, never shown inside a page of ours.
    static Download of(EvidenceFiles.Stored file) {
        return new Download(
                file.evidence().name(),
                file.evidence().mediaType(),
                out -> Files.copy(file.path(), out));
    }

    /// A file above the limit is refused before it is read into memory.
    static EvidenceOutcome add(EvidenceFiles files, ReportKey key, MultipartFile file)
            throws IOException {
        if (file.getSize() > EvidenceFiles.LARGEST) {
            return new EvidenceOutcome.Refused(EvidenceOutcome.Reason.TOO_LARGE);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return files.add(key, name, file.getBytes());
    }

    static FieldError error(EvidenceOutcome.Reason why) {
        String word = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FieldError(
                "file", "supervision.error.evidence." + word, EvidenceFiles.LARGEST >> 20);
    }
}
