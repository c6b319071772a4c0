package org.wupian.roster.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.roster.Roster;
import org.wupian.roster.Rosters;

/// Definitions of rosters for programs (名单库接口).
@RestController
@RequestMapping("/api/v1/rosters")
class RostersApi {

    private final Rosters rosters;
    private final RosterForms forms;
    private final RosterJson json;

    RostersApi(Rosters rosters, RosterForms forms, RosterJson json) {
        this.rosters = rosters;
        this.forms = forms;
        this.json = json;
    }

    record Items<T>(List<T> items) {}

    @AllowedToMembersAndAuditor
    @GetMapping
    Items<RosterJson.Definition> all() {
        return new Items<>(json.definitions(rosters.all()));
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/{code}")
    RosterJson.Definition one(@PathVariable String code) {
        return json.definitions(List.of(rosters.get(code))).getFirst();
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PutMapping("/{code}")
    RosterJson.Definition define(@PathVariable String code, @RequestBody RosterForm form) {
        Roster before =
                rosters.all().stream()
                        .filter(it -> it.code().equals(code))
                        .findFirst()
                        .orElse(null);
        return json.definitions(List.of(rosters.define(forms.roster(code, form, before))))
                .getFirst();
    }
}
