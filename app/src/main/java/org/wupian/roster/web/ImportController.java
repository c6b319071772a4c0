package org.wupian.roster.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.Role;
import org.wupian.roster.Imports;
import org.wupian.roster.ListImport;
import org.wupian.roster.RowOutcome;
import org.wupian.ui.Answer;
import org.wupian.ui.Conflict;
import org.wupian.ui.Download;
import org.wupian.ui.Invalid;
import org.wupian.ui.SeeOther;

/// One import from reading to undoing (导入页).
@Controller
@RequestMapping("/imports/{id}")
class ImportController {

    private final Imports imports;
    private final ImportPages pages;
    private final Annotate annotate;

    ImportController(Imports imports, ImportPages pages, Annotate annotate) {
        this.imports = imports;
        this.pages = pages;
        this.annotate = annotate;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping
    Answer one(
            @PathVariable long id,
            @RequestParam @Nullable RowOutcome outcome,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") int after) {
        ListImport it = imports.get(id);
        return it.is(ListImport.State.MAPPING) && imports.handles(it)
                ? pages.mapping(it)
                : pages.page(it, all ? null : outcome, all, Math.max(0, after), null);
    }

    /// How far it is; the whole page anew once it has ended.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/progress")
    Answer progress(@PathVariable long id) {
        ListImport it = imports.get(id);
        return it.is(ListImport.State.RUNNING)
                ? new ImportProgress(it)
                : new SeeOther(Links.batch(id));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/annotated.xlsx")
    Download annotated(@PathVariable long id) {
        return annotate.workbook(imports.get(id));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @GetMapping("/mapping")
    Answer mapping(@PathVariable long id) {
        ListImport it = handled(id);
        return it.is(ListImport.State.MAPPING, ListImport.State.READY)
                ? pages.mapping(it)
                : new SeeOther(Links.batch(id));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/mapping")
    Answer map(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        ListImport it = handled(id);
        Map<String, String> typed = sent.toSingleValueMap();
        try {
            imports.map(id, pages.chosen(it, typed));
            return new SeeOther(Links.batch(id));
        } catch (Invalid wrong) {
            return pages.mapping(it, typed, wrong.errors());
        }
    }

    private ListImport handled(long id) {
        ListImport it = imports.get(id);
        if (!imports.handles(it)) {
            throw new Forbidden("import/" + id);
        }
        return it;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/apply")
    Answer apply(@PathVariable long id) {
        try {
            ListImport it = imports.apply(id);
            return new SeeOther(Links.batch(id))
                    .flash("roster.applied", it.counts().added(), it.counts().updated());
        } catch (Conflict conflict) {
            return again(id, conflict);
        }
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/give-up")
    Answer giveUp(@PathVariable long id) {
        try {
            ListImport it = imports.giveUp(id);
            return new SeeOther(Links.roster(it.roster()))
                    .flash("roster.import.wasGivenUp", it.fileName());
        } catch (Conflict conflict) {
            return again(id, conflict);
        }
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping("/undo")
    Answer undo(@PathVariable long id) {
        try {
            imports.undo(id);
            return new SeeOther(Links.batch(id)).flash("roster.import.wasUndone");
        } catch (Conflict conflict) {
            return again(id, conflict);
        }
    }

    /// The import as it is now, with the reason why nothing was done.
    private Answer again(long id, Conflict conflict) {
        return pages.page(imports.get(id), null, false, 0, conflict.text());
    }
}
