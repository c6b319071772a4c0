package org.wupian.engagement.web;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.document.Sent;
import org.wupian.document.Sheets;
import org.wupian.engagement.EngagementSheets;
import org.wupian.engagement.SheetLine;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.ui.Answer;
import org.wupian.ui.Download;
import org.wupian.ui.Errors;
import org.wupian.ui.Invalid;
import org.wupian.ui.SeeOther;

/// Recording many steps by workbook (批量登记).
@Controller
@RequestMapping("/engagements/workbook")
class WorkbookController {

    private final EngagementSheets sheets;

    WorkbookController(EngagementSheets sheets) {
        this.sheets = sheets;
    }

    @Allowed({Role.BANK, Role.COUNTY})
    @GetMapping
    WorkbookPage page(@RequestParam(defaultValue = "") String roster) {
        return new WorkbookPage(roster, null, Errors.NONE);
    }

    @Allowed({Role.BANK, Role.COUNTY})
    @GetMapping("/template")
    Download template(@RequestParam(defaultValue = "") String roster) {
        return Download.of(
                EngagementWords.t("sheet.file") + ".xlsx", Download.XLSX, sheets.template(roster));
    }

    @Allowed({Role.BANK, Role.COUNTY})
    @PostMapping
    Answer upload(@RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            UUID id = sheets.read(name, Sent.bytes(file, Sheets.MOST_BYTES));
            return new SeeOther("/engagements/workbook/" + id);
        } catch (Invalid wrong) {
            return new WorkbookPage("", null, wrong.errors());
        }
    }

    @Allowed({Role.BANK, Role.COUNTY})
    @GetMapping("/{id}")
    WorkbookPage preview(@PathVariable String id) {
        return new WorkbookPage("", sheets.preview(WorkbookApi.key(id)), Errors.NONE);
    }

    @Allowed({Role.BANK, Role.COUNTY})
    @PostMapping("/{id}/apply")
    SeeOther apply(@PathVariable String id) {
        EngagementSheets.Upload applied = sheets.apply(WorkbookApi.key(id));
        return new SeeOther("/engagements/workbook/" + applied.id())
                .flash("engagement.sheet.applied", applied.count(SheetLine.Outcome.ADDED));
    }
}
