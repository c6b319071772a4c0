package org.wupian.supervision.web;

import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToUnitsAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.supervision.Circulation;
import org.wupian.supervision.Circulations;
import org.wupian.supervision.Months;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.SeeOther;

/// Circulation by working group.
@Controller
@RequestMapping("/months/{month}")
class CirculationController {

    private static final int LONGEST = 2_000;

    private final Months months;
    private final Circulations circulations;
    private final CirclePages pages;
    private final Organisations organisations;

    CirculationController(
            Months months,
            Circulations circulations,
            CirclePages pages,
            Organisations organisations) {
        this.months = months;
        this.circulations = circulations;
        this.pages = pages;
        this.organisations = organisations;
    }

    @Allowed({Role.OFFICE, Role.GROUP, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/circles/{circle}")
    CirclePage circle(@PathVariable YearMonth month, @PathVariable String circle) {
        return pages.of(months.get(month), circle, Errors.NONE);
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/circles/{circle}")
    Answer pass(
            @PathVariable YearMonth month,
            @PathVariable String circle,
            @RequestParam(defaultValue = "") String note) {
        if (note.length() > LONGEST) {
            FieldError error = new FieldError("note", "supervision.error.note-long", LONGEST);
            return pages.of(months.get(month), circle, note, new Errors(java.util.List.of(error)));
        }
        Circulation passed = circulations.pass(month, circle, note);
        return new SeeOther("/months/%s/circulations/%d".formatted(month, passed.id()))
                .flash("supervision.circle.passed", passed.recipients().size());
    }

    @AllowedToUnitsAndAuditor
    @GetMapping("/circulations/{id}")
    CirculationPage circulation(@PathVariable YearMonth month, @PathVariable long id) {
        Circulation it = circulations.get(id);
        return new CirculationPage(it, circulations.items(it), organisations);
    }
}
