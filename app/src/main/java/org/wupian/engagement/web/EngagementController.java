package org.wupian.engagement.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.document.Sent;
import org.wupian.engagement.ChooseUnit;
import org.wupian.engagement.Engagement;
import org.wupian.engagement.Engagements;
import org.wupian.engagement.NewStep;
import org.wupian.engagement.ReadStep;
import org.wupian.engagement.StepFiles;
import org.wupian.engagement.StepForm;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToListUsersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.roster.Roster;
import org.wupian.roster.Rosters;
import org.wupian.ui.Answer;
import org.wupian.ui.Errors;
import org.wupian.ui.Invalid;
import org.wupian.ui.Option;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Typed;

/// One engagement (对接页): who was there when, the steps, and the form for the next one.
@Controller
@RequestMapping("/engagements/{id}")
class EngagementController {

    private final Engagements engagements;
    private final StepFiles files;
    private final ChooseUnit choose;
    private final Rosters rosters;
    private final Organisations organisations;
    private final People people;

    EngagementController(
            Engagements engagements,
            StepFiles files,
            ChooseUnit choose,
            Rosters rosters,
            Organisations organisations,
            People people) {
        this.engagements = engagements;
        this.files = files;
        this.choose = choose;
        this.rosters = rosters;
        this.organisations = organisations;
        this.people = people;
    }

    @AllowedToListUsersAndAuditor
    @GetMapping
    EngagementPage page(@PathVariable long id) {
        return page(
                engagements.get(id),
                new Typed(
                        Map.of(
                                "on", engagements.today().toString(),
                                "person", CurrentCaller.get().name()),
                        Errors.NONE));
    }

    private EngagementPage page(Engagement it, Typed typed) {
        Roster roster = rosters.get(it.roster());
        List<Option> units = new ArrayList<>();
        if (choose.chooses(roster, it)) {
            if (roster.visits() == Roster.Visits.COUNTY && !it.county().isEmpty()) {
                units.add(new Option(it.county(), organisations.name(it.county())));
            }
            choose.banks(roster).forEach(bank -> units.add(new Option(bank.code(), bank.name())));
        }
        return new EngagementPage(
                it,
                roster.name(),
                engagements.steps(it.id()),
                files.of(it),
                engagements.visits(it),
                Engagements.records(it),
                units,
                engagements.today(),
                organisations,
                people,
                typed);
    }

    /// The step, and its photo or file if there is one.
    @Allowed({Role.BANK, Role.COUNTY})
    @PostMapping("/steps")
    Answer record(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam @Nullable MultipartFile file)
            throws IOException {
        Engagement it = engagements.get(id);
        try {
            NewStep said =
                    ReadStep.of(
                            form(typed),
                            it.openedOn(),
                            engagements.today(),
                            CurrentCaller.get().name());
            byte[] content = bytes(file);
            String name = name(file);
            if (content.length > 0) {
                files.check(name, content);
            }
            Engagements.Recorded recorded = engagements.record(id, said);
            if (content.length > 0) {
                files.add(id, recorded.step().id(), name, content);
            }
            return new SeeOther("/engagements/" + id)
                    .flash(
                            recorded.added() ? "engagement.recordedStep" : "engagement.known",
                            EngagementWords.of(said.kind()));
        } catch (Invalid wrong) {
            return page(it, new Typed(typed, wrong.errors()));
        }
    }

    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        return file == null ? new byte[0] : Sent.bytes(file, StepFiles.LARGEST);
    }

    private static String name(@Nullable MultipartFile file) {
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static StepForm form(Map<String, String> typed) {
        return new StepForm(
                typed.get("kind"),
                typed.get("on"),
                typed.get("person"),
                typed.get("result"),
                typed.get("amount"),
                false,
                typed.get("termMonths"),
                typed.get("purpose"),
                typed.get("noNeed"),
                typed.get("nextOn"),
                typed.get("note"));
    }

    @Allowed({Role.BANK, Role.COUNTY})
    @PostMapping("/steps/{step}/withdraw")
    SeeOther withdraw(
            @PathVariable long id,
            @PathVariable long step,
            @RequestParam(defaultValue = "") String reason) {
        var withdrawn = engagements.withdraw(id, step, EngagementsApi.reason(reason));
        return new SeeOther("/engagements/" + id)
                .flash("engagement.withdrawn", EngagementWords.of(withdrawn.said().kind()));
    }

    @AllowedToListUsersAndAuditor
    @GetMapping("/files/{file}")
    Answer download(@PathVariable long id, @PathVariable String file) {
        return EngagementsApi.stored(files, id, file);
    }

    /// Chooses who visits; what another unit wrote down stays with it.
    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.REGULATOR, Role.COUNTY})
    @PostMapping("/assign")
    SeeOther assign(@PathVariable long id, @RequestParam(defaultValue = "") String unit) {
        Engagement it = engagements.get(id);
        int given = choose.give(List.of(id), unit);
        return new SeeOther("/engagements?roster=" + it.roster()).flash("engagement.given", given);
    }
}
