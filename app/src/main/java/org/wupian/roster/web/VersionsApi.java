package org.wupian.roster.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.roster.Member;
import org.wupian.roster.MemberFilter;
import org.wupian.roster.Pushes;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Rosters;
import org.wupian.roster.Versions;
import org.wupian.ui.Paged;

/// Versions of rosters, their entries and pushes for programs (名单版本接口).
@RestController
@RequestMapping("/api/v1")
class VersionsApi {

    private final Rosters rosters;
    private final Versions versions;
    private final Pushes pushes;
    private final RosterJson json;

    VersionsApi(Rosters rosters, Versions versions, Pushes pushes, RosterJson json) {
        this.rosters = rosters;
        this.versions = versions;
        this.pushes = pushes;
        this.json = json;
    }

    record NoteBody(@Nullable String note) {}

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR})
    @PostMapping("/rosters/{code}/versions")
    ResponseEntity<RosterJson.VersionJson> publish(
            @PathVariable String code, @RequestBody(required = false) @Nullable NoteBody body) {
        String note = body == null ? "" : Objects.requireNonNullElse(body.note(), "");
        RosterVersion version = versions.publish(code, note);
        return ResponseEntity.created(
                        URI.create(
                                "/api/v1/rosters/%s/versions/%d".formatted(code, version.number())))
                .body(json.of(version));
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/rosters/{code}/versions")
    RostersApi.Items<RosterJson.VersionJson> all(@PathVariable String code) {
        rosters.get(code);
        return new RostersApi.Items<>(versions.of(code).stream().map(json::of).toList());
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/rosters/{code}/versions/{number}")
    RosterJson.VersionJson one(@PathVariable String code, @PathVariable int number) {
        return json.of(versions.get(code, number));
    }

    /// With `asOf`, only those whose qualification held on that day.
    @AllowedToMembersAndAuditor
    @GetMapping("/rosters/{code}/versions/{number}/entries")
    Paged<RosterJson.Entry> entries(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "") String county,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        versions.get(code, number);
        return page(new MemberFilter(code, number, q, county, "", "", "", asOf), after, limit);
    }

    /// The list as it was on a day: the version in force then, and of it those whose qualification
    /// held.
    @AllowedToMembersAndAuditor
    @GetMapping("/rosters/{code}/entries")
    Paged<RosterJson.Entry> entriesOn(
            @PathVariable String code,
            @RequestParam LocalDate asOf,
            @RequestParam(defaultValue = "") String county,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        rosters.get(code);
        return versions.inForce(code, asOf)
                .map(it ->
                        page(
                                new MemberFilter(code, it.number(), q, county, "", "", "", asOf),
                                after,
                                limit))
                .orElse(new Paged<>(List.of(), null));
    }

    private Paged<RosterJson.Entry> page(MemberFilter filter, long after, int limit) {
        Roster roster = rosters.get(filter.roster());
        int most = Paged.limit(limit);
        List<Member> found = versions.members(filter, after, most + 1);
        List<Member> page = found.subList(0, Math.min(most, found.size()));
        return new Paged<>(
                page.stream().map(it -> json.of(roster, it)).toList(),
                found.size() > most ? Long.toString(page.getLast().entry()) : null);
    }

    /// What changed after version `since`, the one before when it is not said.
    @AllowedToMembersAndAuditor
    @GetMapping("/rosters/{code}/versions/{number}/changes")
    RostersApi.Items<RosterJson.Change> changes(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam @Nullable Integer since) {
        Roster roster = rosters.get(code);
        versions.get(code, number);
        int after = since == null ? number - 1 : since;
        return new RostersApi.Items<>(
                versions.changes(code, after, number).stream()
                        .map(it -> json.of(roster, it))
                        .toList());
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/rosters/{code}/versions/{number}/pushes")
    RostersApi.Items<RosterJson.PushJson> pushes(
            @PathVariable String code, @PathVariable int number) {
        versions.get(code, number);
        return new RostersApi.Items<>(pushes.of(code, number).stream().map(json::of).toList());
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/pushes")
    RostersApi.Items<RosterJson.PushJson> pushes() {
        return new RostersApi.Items<>(pushes.newest().stream().map(json::of).toList());
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/pushes/{id}")
    RosterJson.PushJson push(@PathVariable long id) {
        return json.of(pushes.get(id));
    }

    @Allowed({Role.BANK, Role.INSURER, Role.DEPARTMENT, Role.REGULATOR, Role.COUNTY})
    @PostMapping("/pushes/{id}:acknowledge")
    RosterJson.PushJson acknowledge(@PathVariable long id) {
        return json.of(pushes.acknowledge(id));
    }
}
