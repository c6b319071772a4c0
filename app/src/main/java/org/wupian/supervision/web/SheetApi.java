package org.wupian.supervision.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
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
import org.wupian.kernel.AllowedToUnits;
import org.wupian.kernel.NotFound;
import org.wupian.supervision.ReportSheets;
import org.wupian.supervision.SheetOutcome;
import org.wupian.supervision.SheetUpload;
import org.wupian.ui.Download;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Text;

/// Reporting by workbook for programs (按表填报接口): download, send, look, apply.
@RestController
@RequestMapping("/api/v1/months/{month}")
class SheetApi {

    private final ReportSheets sheets;

    SheetApi(ReportSheets sheets) {
        this.sheets = sheets;
    }

    @AllowedToUnits
    @GetMapping("/workbook.xlsx")
    ResponseEntity<byte[]> template(@PathVariable YearMonth month) {
        byte[] workbook = sheets.template(month);
        String name = Text.t("supervision.sheet.file", month) + ".xlsx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Download.XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(workbook);
    }

    /// Says what would become of each row; nothing is changed yet.
    @AllowedToUnits
    @PostMapping("/workbook")
    ResponseEntity<SheetJson> upload(
            @PathVariable YearMonth month, @RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (sheets.read(month, name, Sent.bytes(file, Sheets.MOST_BYTES))) {
            case SheetOutcome.Read it ->
                    ResponseEntity.created(URI.create(path(month, it.id())))
                            .body(SheetJson.of(sheets.preview(it.id())));
            case SheetOutcome.Unreadable it ->
                    throw new Invalid(new FieldError("file", it.why().key()));
            case SheetOutcome.OtherForm(String found, String wanted) ->
                    throw new Invalid(
                            new FieldError(
                                    "file", "supervision.sheet.problem.other-form", found, wanted));
            case SheetOutcome.NotTheTemplate it ->
                    throw new Invalid(
                            new FieldError(
                                    "file",
                                    "supervision.sheet.problem.not-the-template",
                                    it.problem().sheet()));
        };
    }

    @AllowedToUnits
    @GetMapping("/workbook/{id}")
    SheetJson preview(@PathVariable YearMonth month, @PathVariable UUID id) {
        return SheetJson.of(of(month, id));
    }

    /// Takes every row that can be taken, as drafts.
    @AllowedToUnits
    @PostMapping("/workbook/{id}:apply")
    SheetJson apply(@PathVariable YearMonth month, @PathVariable UUID id) {
        return SheetJson.of(sheets.apply(of(month, id).id()));
    }

    private SheetUpload of(YearMonth month, UUID id) {
        SheetUpload upload = sheets.preview(id);
        if (!upload.month().equals(month)) {
            throw new NotFound("upload " + id + " of " + month);
        }
        return upload;
    }

    private static String path(YearMonth month, UUID id) {
        return "/api/v1/months/%s/workbook/%s".formatted(month, id);
    }
}
