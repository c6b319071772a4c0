package org.wupian.engagement.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.database.CurrentCaller;
import org.wupian.document.Sent;
import org.wupian.engagement.ChooseUnit;
import org.wupian.engagement.Engagement;
import org.wupian.engagement.EngagementFilter;
import org.wupian.engagement.EngagementOrder;
import org.wupian.engagement.Engagements;
import org.wupian.engagement.ReadStep;
import org.wupian.engagement.StepFile;
import org.wupian.engagement.StepFiles;
import org.wupian.engagement.StepForm;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToListUsersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.ui.Answer;
import org.wupian.ui.Download;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Paged;

/// Engagements for programs (对接接口).
@Controller
@RequestMapping("/api/v1")
class EngagementsApi {

    private static final int LONGEST_REASON = 200;

    private final Engagements engagements;
    private final ChooseUnit choose;
    private final StepFiles files;
    private final EngagementJson json;

    EngagementsApi(
            Engagements engagements, ChooseUnit choose, StepFiles files, EngagementJson json) {
        this.engagements = engagements;
        this.choose = choose;
        this.files = files;
        this.json = json;
    }

    /// @param kind `VISITED`, `NOT_REACHED`, `NEED`, `CREDITED`, `LENT` or `FOLLOWED_UP`
    /// @param on the day it was
    /// @param person who was there; whoever is signed in when nobody is named
    /// @param amountFen of a need, a credit line or a loan, in whole fen
    /// @param noNeed asked, and there is none
    record StepBody(
            @Nullable String kind,
            @Nullable String on,
            @Nullable String person,
            @Nullable String result,
            @Nullable BigDecimal amountFen,
            @Nullable BigDecimal termMonths,
            @Nullable String purpose,
            @Nullable Boolean noNeed,
            @Nullable String nextOn,
            @Nullable String note) {

        StepForm form() {
            return new StepForm(
                    kind,
                    on,
                    person,
                    result,
                    amountFen == null ? null : amountFen.toString(),
                    true,
                    termMonths == null ? null : termMonths.stripTrailingZeros().toPlainString(),
                    purpose,
                    noNeed == null ? null : noNeed.toString(),
                    nextOn,
                    note);
        }
    }

    record Reason(@Nullable String reason) {}

    record Give(@Nullable List<Long> engagements, @Nullable String unit) {}

    record Given(int given) {}

    @AllowedToListUsersAndAuditor
    @GetMapping("/engagements")
    @ResponseBody
    Paged<EngagementJson.Line> all(
            @RequestParam(defaultValue = "") String roster,
            @RequestParam(defaultValue = "") String bank,
            @RequestParam(defaultValue = "") String county,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        EngagementFilter filter =
                new EngagementFilter(roster, bank, county, state(state), q, engagements.today());
        int most = Paged.limit(limit);
        List<Engagement> found =
                engagements.find(filter, EngagementOrder.ID, false, after, most + 1);
        List<Engagement> page = found.subList(0, Math.min(most, found.size()));
        return new Paged<>(
                page.stream().map(json::of).toList(),
                found.size() > most ? Long.toString(page.getLast().id()) : null);
    }

    static EngagementFilter.@Nullable State state(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        for (EngagementFilter.State it : EngagementFilter.State.values()) {
            if (it.name().equals(typed.toUpperCase(Locale.ROOT))) {
                return it;
            }
        }
        throw new Invalid(new FieldError("state", "engagement.error.choose"));
    }

    @AllowedToListUsersAndAuditor
    @GetMapping("/engagements/{id}")
    @ResponseBody
    EngagementJson.Full one(@PathVariable long id) {
        Engagement it = engagements.get(id);
        List<StepFile> all = files.of(it);
        return new EngagementJson.Full(
                json.of(it),
                engagements.steps(id).stream().map(step -> json.of(step, all)).toList(),
                engagements.visits(it).stream().map(json::of).toList());
    }

    /// A step sent again in the same words is not recorded again; the answer is then 200.
    @Allowed({Role.BANK, Role.COUNTY})
    @PostMapping("/engagements/{id}/steps")
    ResponseEntity<EngagementJson.StepJson> record(
            @PathVariable long id, @RequestBody StepBody body) {
        Engagement it = engagements.get(id);
        Engagements.Recorded recorded =
                engagements.record(
                        id,
                        ReadStep.of(
                                body.form(),
                                it.openedOn(),
                                engagements.today(),
                                CurrentCaller.get().name()));
        EngagementJson.StepJson step = json.of(recorded.step(), files.of(it));
        return recorded.added()
                ? ResponseEntity.created(URI.create("/api/v1/engagements/" + id)).body(step)
                : ResponseEntity.ok(step);
    }

    @Allowed({Role.BANK, Role.COUNTY})
    @PostMapping("/engagements/{id}/steps/{step}:withdraw")
    @ResponseBody
    EngagementJson.StepJson withdraw(
            @PathVariable long id, @PathVariable long step, @RequestBody Reason body) {
        return json.of(
                engagements.withdraw(id, step, reason(body.reason())),
                files.of(engagements.get(id)));
    }

    static String reason(@Nullable String typed) {
        String reason = Objects.requireNonNullElse(typed, "").replace("\0", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Invalid(new FieldError("reason", "engagement.error.text", LONGEST_REASON));
        }
        return reason;
    }

    @Allowed({Role.BANK, Role.COUNTY})
    @PostMapping("/engagements/{id}/steps/{step}/files")
    ResponseEntity<EngagementJson.FileJson> file(
            @PathVariable long id, @PathVariable long step, @RequestParam MultipartFile file)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return ResponseEntity.status(201)
                .body(
                        EngagementJson.of(
                                files.add(id, step, name, Sent.bytes(file, StepFiles.LARGEST))));
    }

    @AllowedToListUsersAndAuditor
    @GetMapping("/engagements/{id}/files/{file}")
    Answer download(@PathVariable long id, @PathVariable String file) {
        return stored(files, id, file);
    }

    /// Always for keeping, never shown inside a page of ours.
    static Download stored(StepFiles files, long id, String file) {
        UUID key;
        try {
            key = UUID.fromString(file);
        } catch (IllegalArgumentException _) {
            throw new org.wupian.kernel.NotFound("file " + file);
        }
        StepFiles.Stored stored = files.get(id, key);
        return new Download(
                stored.file().name(),
                stored.file().mediaType(),
                out -> java.nio.file.Files.copy(stored.path(), out));
    }

    /// Chooses who visits, for lists on which one unit visits an entry.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR, Role.COUNTY})
    @PostMapping("/engagements:assign")
    @ResponseBody
    Given assign(@RequestBody Give body) {
        List<Long> ids = Objects.requireNonNullElse(body.engagements(), List.of());
        if (ids.isEmpty()) {
            throw new Invalid(new FieldError("engagements", "engagement.error.nothing"));
        }
        return new Given(choose.give(ids, Objects.requireNonNullElse(body.unit(), "")));
    }
}
