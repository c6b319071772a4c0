package org.wupian.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Forbidden;
import org.wupian.kernel.Role;
import org.wupian.plan.Plans;
import org.wupian.roster.Roster;
import org.wupian.roster.Rosters;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Option;
import org.wupian.ui.SeeOther;

/// What a roster is, changed by its keeper (名单库定义); the office adds rosters.
@Controller
class DefinitionController {

    private static final List<Organisation.Kind> OWNERS =
            List.of(
                    Organisation.Kind.OFFICE,
                    Organisation.Kind.DEPARTMENT,
                    Organisation.Kind.REGULATOR);

    private final Rosters rosters;
    private final RosterForms forms;
    private final Plans plans;
    private final Organisations organisations;

    DefinitionController(
            Rosters rosters, RosterForms forms, Plans plans, Organisations organisations) {
        this.rosters = rosters;
        this.forms = forms;
        this.plans = plans;
        this.organisations = organisations;
    }

    @Allowed(Role.OFFICE)
    @GetMapping("/rosters/new")
    DefinitionPage create() {
        return page(null, DefinitionForm.EMPTY, Errors.NONE);
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/rosters")
    Answer create(@ModelAttribute DefinitionForm form) {
        String code = form.codeTyped();
        try {
            if (rosters.all().stream().anyMatch(it -> it.code().equals(code))) {
                throw new Invalid(new FieldError("code", "roster.error.taken"));
            }
            return defined(code, form, null);
        } catch (Invalid wrong) {
            return page(null, form, wrong.errors());
        }
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @GetMapping("/rosters/{code}/definition")
    DefinitionPage change(@PathVariable String code) {
        Roster roster = kept(code);
        return page(roster, DefinitionForm.of(roster, organisations), Errors.NONE);
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/rosters/{code}/definition")
    Answer change(@PathVariable String code, @ModelAttribute DefinitionForm form) {
        Roster before = kept(code);
        try {
            return defined(code, form, before);
        } catch (Invalid wrong) {
            return page(before, form, wrong.errors());
        }
    }

    private Roster kept(String code) {
        Roster roster = rosters.get(code);
        if (!Rosters.keeps(roster)) {
            throw new Forbidden("roster/" + code);
        }
        return roster;
    }

    private SeeOther defined(String code, DefinitionForm form, @Nullable Roster before) {
        Roster now = rosters.define(forms.roster(code, form.form(organisations), before));
        return new SeeOther(Links.roster(code)).flash("roster.defined", now.name());
    }

    private DefinitionPage page(@Nullable Roster roster, DefinitionForm form, Errors errors) {
        return new DefinitionPage(
                roster,
                form,
                organisations.all().stream()
                        .filter(it -> OWNERS.contains(it.kind()))
                        .map(it -> new Option(it.code(), it.name()))
                        .toList(),
                plans.measures().stream()
                        .map(it -> new Option(it.number(), it.number() + " " + it.title()))
                        .toList(),
                organisations.of(Organisation.Kind.GROUP).stream()
                        .map(it -> new Option(it.code(), it.name()))
                        .toList(),
                CurrentCaller.get().is(Role.OFFICE),
                roster == null ? "" : organisations.name(roster.owner()),
                errors);
    }
}
