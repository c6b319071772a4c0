package org.wupian.engagement.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.document.Sent;
import org.wupian.document.Sheets;
import org.wupian.engagement.EngagementSheets;
import org.wupian.engagement.SheetLine;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.ui.Download;
import org.wupian.ui.FieldError;

/// Recording by workbook for programs (批量登记接口): download, send, look, record.
@RestController
@RequestMapping("/api/v1/engagements")
class WorkbookApi {

    private final EngagementSheets sheets;

    WorkbookApi(EngagementSheets sheets) {
        this.sheets = sheets;
    }

    record Error(String sheet, int row, String column, String code, String message) {

        static Error of(FieldError it) {
            FieldError.Place place = Objects.requireNonNull(it.place());
            return new Error(place.sheet(), place.row(), place.column(), it.code(), it.message());
        }
    }

    record Line(
            int row,
            String name,
            SheetLine.Outcome outcome,
            @Nullable Long engagement,
            List<Error> errors) {}

    /// @param applied null while it is only looked at
    record Upload(
            UUID id,
            String name,
            Instant uploaded,
            @Nullable Instant applied,
            long added,
            long unchanged,
            long rejected,
            List<Line> rows) {

        static Upload of(EngagementSheets.Upload it) {
            return new Upload(
                    it.id(),
                    it.name(),
                    it.uploadedAt(),
                    it.appliedAt(),
                    it.count(SheetLine.Outcome.ADDED),
                    it.count(SheetLine.Outcome.UNCHANGED),
                    it.count(SheetLine.Outcome.REJECTED),
                    it.lines().stream()
                            .map(line ->
                                    new Line(
                                            line.row(),
                                            line.name(),
                                            line.outcome(),
                                            line.engagement() == null
                                                    ? null
                                                    : line.engagement().id(),
                                            line.errors().stream().map(Error::of).toList()))
                            .toList());
        }
    }

    @Allowed({Role.BANK, Role.COUNTY})
    @GetMapping("/workbook.xlsx")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "") String roster) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Download.XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        EngagementWords.t("sheet.file") + ".xlsx",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sheets.template(roster));
    }

    /// Says what would become of each row; nothing is recorded yet.
    @Allowed({Role.BANK, Role.COUNTY})
    @PostMapping("/workbook")
    ResponseEntity<Upload> upload(@RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        UUID id = sheets.read(name, Sent.bytes(file, Sheets.MOST_BYTES));
        return ResponseEntity.created(URI.create("/api/v1/engagements/workbook/" + id))
                .body(Upload.of(sheets.preview(id)));
    }

    @Allowed({Role.BANK, Role.COUNTY})
    @GetMapping("/workbook/{id}")
    Upload preview(@PathVariable String id) {
        return Upload.of(sheets.preview(key(id)));
    }

    /// Records every row that can be taken.
    @Allowed({Role.BANK, Role.COUNTY})
    @PostMapping("/workbook/{id}:apply")
    Upload apply(@PathVariable String id) {
        return Upload.of(sheets.apply(key(id)));
    }

    static UUID key(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new NotFound("workbook " + id);
        }
    }
}
