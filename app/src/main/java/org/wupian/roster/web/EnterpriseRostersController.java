package org.wupian.roster.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wupian.database.CurrentCaller;
import org.wupian.enterprise.Operators;
import org.wupian.kernel.AllowedToUnitsAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.roster.Versions;

/// The lists an operator stands on (所在名单).
@Controller
class EnterpriseRostersController {

    private final Operators operators;
    private final Versions versions;

    EnterpriseRostersController(Operators operators, Versions versions) {
        this.operators = operators;
        this.versions = versions;
    }

    @AllowedToUnitsAndAuditor
    @GetMapping("/rosters/enterprises/{id}")
    EnterpriseRosters card(@PathVariable long id) {
        return new EnterpriseRosters(
                versions.listsOf(operators.get(id).id()), !CurrentCaller.get().is(Role.ENTERPRISE));
    }
}
