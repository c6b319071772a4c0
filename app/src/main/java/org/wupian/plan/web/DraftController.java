package org.wupian.plan.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.plan.Draft;
import org.wupian.plan.DraftProblem;
import org.wupian.plan.PlanDrafts;
import org.wupian.plan.reading.Note;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Download;
import org.wupian.ui.Errors;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Text;

/// A plan that is being read, resolved and adopted (识读、校正与采纳).
@Controller
@RequestMapping("/plans/drafts/{id}")
class DraftController {

    private final PlanDrafts drafts;
    private final Organisations organisations;
    private final People people;

    DraftController(PlanDrafts drafts, Organisations organisations, People people) {
        this.drafts = drafts;
        this.organisations = organisations;
        this.people = people;
    }

    @Allowed({Role.OFFICE, Role.REGULATOR, Role.AUDITOR})
    @GetMapping
    Answer page(@PathVariable long id, Ask ask) {
        return page(ask, drafts.get(id), Errors.NONE);
    }

    /// The document as it was imported.
    @Allowed({Role.OFFICE, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/file")
    Download file(@PathVariable long id) {
        Draft.File file = drafts.file(id);
        return Download.of(file.name(), "application/octet-stream", file.bytes());
    }

    /// Whom the names stand for: `name` and `choice` come in pairs.
    @Allowed(Role.OFFICE)
    @PostMapping("/names")
    SeeOther names(
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam MultiValueMap<String, String> form) {
        List<String> names = form.getOrDefault("name", List.of());
        List<String> choices = form.getOrDefault("choice", List.of());
        Map<String, String> decided = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), choices.size()); i++) {
            decided.put(names.get(i), choices.get(i));
        }
        drafts.decide(id, revision, decided);
        return new SeeOther("/plans/drafts/" + id).flash("plan.draft.names.saved");
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/adopt")
    Answer adopt(
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String note) {
        List<DraftProblem> problems = drafts.adopt(id, revision, note);
        Draft draft = drafts.get(id);
        if (!problems.isEmpty()) {
            Ask unasked = new Ask("/plans/drafts/" + id, Map.of());
            return page(
                    unasked, draft, new Errors(problems.stream().map(DraftErrors::of).toList()));
        }
        int version = draft.adopted() == null ? 0 : draft.adopted();
        return new SeeOther("/plans/versions/" + version).flash("plan.draft.adopted", version);
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/discard")
    SeeOther discard(@PathVariable long id) {
        drafts.discard(id);
        return new SeeOther("/plans").flash("plan.draft.discarded");
    }

    private Answer page(Ask ask, Draft draft, Errors errors) {
        List<Draft.Correction> corrections = drafts.corrections(draft.id());
        List<Note> notes = OpenNotes.of(draft, corrections);
        boolean edits = draft.adopted() == null && CurrentCaller.get().is(Role.OFFICE);
        Listing<?> measures = DraftLists.measures(ask, draft, notes, edits);
        Listing<?> targets = DraftLists.targets(ask, draft, edits);
        return (targets.ask().export() ? targets : measures)
                .answer(() ->
                        new DraftPage(
                                draft,
                                measures,
                                targets,
                                drafts.names(draft),
                                drafts.problems(draft),
                                drafts.difference(draft),
                                corrections,
                                notes,
                                choices(),
                                edits,
                                organisations,
                                people,
                                errors));
    }

    private List<Option> choices() {
        List<Option> options = new ArrayList<>();
        organisations
                .classes()
                .forEach(it ->
                        options.add(
                                new Option(
                                        "class:" + it.code(),
                                        Text.t(
                                                "plan.draft.choice.class",
                                                it.name(),
                                                it.members().size()))));
        organisations.all().forEach(it -> options.add(new Option(it.code(), it.name())));
        options.add(new Option("-", Text.t("plan.draft.choice.nobody")));
        return options;
    }
}
