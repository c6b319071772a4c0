package org.wupian.roster.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.Role;
import org.wupian.roster.Imports;
import org.wupian.roster.ListImport;
import org.wupian.roster.Roster;
import org.wupian.roster.Rosters;
import org.wupian.roster.SentFile;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Option;
import org.wupian.ui.SeeOther;

/// Where a file is sent for a roster (导入名单).
@Controller
@RequestMapping("/rosters/{code}/import")
class ImportFormController {

    private final Rosters rosters;
    private final Imports imports;
    private final Clock clock;

    ImportFormController(Rosters rosters, Imports imports, Clock clock) {
        this.rosters = rosters;
        this.imports = imports;
        this.clock = clock;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @GetMapping
    ImportFormPage form(@PathVariable String code) {
        return page(sendable(code), "", LocalDate.now(clock).toString(), false, Errors.NONE);
    }

    /// Who may not send is told before choosing a file.
    private Roster sendable(String code) {
        Roster roster = rosters.get(code);
        if (!rosters.sends(roster)) {
            throw new Forbidden("roster/" + code);
        }
        return roster;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.REGULATOR})
    @PostMapping
    Answer send(
            @PathVariable String code,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "false") boolean complete)
            throws IOException {
        Roster roster = sendable(code);
        try {
            if (file == null || file.isEmpty()) {
                throw new Invalid(new FieldError("file", "roster.error.file"));
            }
            ListImport started =
                    imports.start(
                            code,
                            new SentFile(
                                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                                    file,
                                    source,
                                    "",
                                    day(asOf),
                                    complete,
                                    false));
            return new SeeOther(Links.batch(started.id()));
        } catch (Invalid wrong) {
            return page(roster, source, asOf, complete, wrong.errors());
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            throw new Invalid(new FieldError("asOf", "roster.error.day", typed));
        }
    }

    private static ImportFormPage page(
            Roster roster, String source, String asOf, boolean complete, Errors errors) {
        List<Option> sources =
                roster.sources().stream().map(it -> new Option(it.code(), it.name())).toList();
        return new ImportFormPage(roster, sources, source, asOf, complete, errors);
    }
}
