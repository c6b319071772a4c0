package org.wupian.enterprise.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.enterprise.Operator;
import org.wupian.enterprise.OperatorDecisions;
import org.wupian.enterprise.Operators;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToUnitsAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.SeeOther;

/// One operator: what is known of it, how it is reached, taking apart what was merged (经营主体).
@Controller
@RequestMapping("/enterprises/{id}")
class EnterpriseController {

    private final Operators operators;
    private final OperatorDecisions decisions;
    private final EnterprisePages pages;

    EnterpriseController(Operators operators, OperatorDecisions decisions, EnterprisePages pages) {
        this.operators = operators;
        this.decisions = decisions;
        this.pages = pages;
    }

    /// A number that was merged leads to the one it came to.
    @AllowedToUnitsAndAuditor
    @GetMapping
    Answer page(@PathVariable long id) {
        Operator it = operators.get(id);
        return it.id() == id
                ? pages.page(it, Errors.NONE)
                : new SeeOther(EnterprisesController.path(it.id()))
                        .flash("enterprise.wasMergedBefore", Long.toString(id));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.BANK, Role.ENTERPRISE})
    @PostMapping("/contacts")
    Answer contacts(@PathVariable long id) {
        return pages.pageInClear(operators.get(id));
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.COUNTY, Role.BANK, Role.ENTERPRISE})
    @PostMapping(path = "/contacts", headers = "HX-Request")
    ContactsCard contactsCard(@PathVariable long id) {
        return pages.contactsInClear(operators.get(id));
    }

    /// Takes `gone` out of this one again.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/separate/{gone}")
    Answer separate(
            @PathVariable long id,
            @PathVariable long gone,
            @RequestParam Map<String, String> form) {
        Operator it = operators.get(id);
        String field = "reason-" + gone;
        String reason = form.getOrDefault(field, "");
        if (reason.isBlank()) {
            return pages.page(
                    it,
                    new Errors(
                            java.util.List.of(new FieldError(field, "enterprise.error.reason"))));
        }
        decisions.separate(gone, reason);
        return new SeeOther(EnterprisesController.path(gone))
                .flash("enterprise.wasSeparated", it.name());
    }
}
