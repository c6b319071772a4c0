package org.wupian.directory.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.directory.Area;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.directory.UnitClass;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.ui.Paged;

/// Who takes part, for programs (机构接口).
@RestController
@RequestMapping("/api/v1")
class OrganisationsApi {

    private final Organisations organisations;

    OrganisationsApi(Organisations organisations) {
        this.organisations = organisations;
    }

    @AllowedToSignedIn
    @GetMapping("/organisations")
    Paged<Unit> all(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "1000") int limit) {
        return Paged.of(organisations.all(), Organisation::code, after, limit).map(Unit::of);
    }

    @AllowedToSignedIn
    @GetMapping("/organisations/{id}")
    Unit one(@PathVariable String id) {
        return Unit.of(organisations.get(id));
    }

    @AllowedToSignedIn
    @GetMapping("/areas")
    Items<Area> areas() {
        return new Items<>(organisations.areas());
    }

    @AllowedToSignedIn
    @GetMapping("/unit-classes")
    Items<Members> classes() {
        return new Items<>(organisations.classes().stream().map(Members::of).toList());
    }

    /// A list as the interface gives it.
    record Items<T>(List<T> items) {}

    /// One organisation; `assumed` marks what the pack assumes and nobody confirmed.
    record Unit(
            String id,
            String name,
            String kind,
            List<String> aliases,
            @org.jspecify.annotations.Nullable String division,
            boolean assumed) {

        static Unit of(Organisation it) {
            return new Unit(
                    it.code(),
                    it.name(),
                    it.kind().name(),
                    it.aliases(),
                    it.division(),
                    it.assumed());
        }
    }

    /// A unit class with the ids of its members.
    record Members(String id, String name, List<String> aliases, List<String> members) {

        static Members of(UnitClass it) {
            return new Members(
                    it.code(),
                    it.name(),
                    it.aliases(),
                    it.members().stream().map(Organisation::code).toList());
        }
    }
}
