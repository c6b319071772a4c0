package org.wupian.plan.web;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
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
import org.wupian.document.Sheets;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.plan.Draft;
import org.wupian.plan.Measure;
import org.wupian.plan.PlanDocument;
import org.wupian.plan.PlanDraft;
import org.wupian.plan.PlanDrafts;
import org.wupian.plan.PlanVersion;
import org.wupian.plan.PlanWorkbook;
import org.wupian.plan.Plans;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Download;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Listing;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Section;
import org.wupian.ui.SeeOther;

/// Versions of the plan and the way to a new one (方案版本).
@Controller
@RequestMapping("/plans")
class PlanController {

    private static final Ask UNASKED = new Ask("/plans", Map.of());

    private final Plans plans;
    private final PlanDrafts drafts;
    private final PlanWorkbook workbook;
    private final PlanLists lists;
    private final Organisations organisations;
    private final People people;

    PlanController(
            Plans plans,
            PlanDrafts drafts,
            PlanWorkbook workbook,
            PlanLists lists,
            Organisations organisations,
            People people) {
        this.plans = plans;
        this.drafts = drafts;
        this.workbook = workbook;
        this.lists = lists;
        this.organisations = organisations;
        this.people = people;
    }

    @Bean
    static NavigationEntry plansEntry() {
        return new NavigationEntry(
                Section.PLAN,
                "plan.plans",
                "/plans",
                EnumSet.complementOf(EnumSet.of(Role.SYSTEM)),
                30);
    }

    @AllowedToSignedIn
    @GetMapping
    Answer all(Ask ask) {
        return page(ask, Errors.NONE);
    }

    /// Takes a document (.txt, .docx) or a workbook (.xlsx).
    @Allowed(Role.OFFICE)
    @PostMapping
    Answer take(@RequestParam MultipartFile file) throws IOException {
        String name = PlansApi.name(file);
        byte[] bytes = Sent.bytes(file, Sheets.MOST_BYTES);
        if (PlanWorkbook.isNamedSo(name)) {
            return takeWorkbook(name, bytes);
        }
        return switch (PlanDocument.open(name, bytes)) {
            case PlanDocument.Outcome.Opened(PlanDocument document) ->
                    document.reading().hasErrors() && document.reading().measures().isEmpty()
                            ? page(
                                    UNASKED,
                                    new Errors(
                                            List.of(
                                                    new FieldError(
                                                            "file", "plan.error.no-measures"))))
                            : read(drafts.take(document));
            case PlanDocument.Outcome.Refused(var reason) -> page(UNASKED, refused(reason.key()));
        };
    }

    private Answer takeWorkbook(String name, byte[] bytes) {
        return switch (workbook.open(name, bytes)) {
            case PlanWorkbook.Outcome.Wrong(List<FieldError> errors) ->
                    page(UNASKED, new Errors(errors));
            case PlanWorkbook.Outcome.Read(var written) -> read(drafts.take(name, bytes, written));
        };
    }

    private static SeeOther read(Draft draft) {
        return new SeeOther("/plans/drafts/" + draft.id())
                .flash("plan.draft.read", draft.written().measures().size());
    }

    private static Errors refused(String key) {
        return new Errors(List.of(new FieldError("file", key)));
    }

    /// Begins to change the plan in force.
    @Allowed(Role.OFFICE)
    @PostMapping("/changes")
    SeeOther change() {
        return new SeeOther("/plans/drafts/" + drafts.change().id());
    }

    @AllowedToSignedIn
    @GetMapping("/versions/{number}")
    Answer version(@PathVariable int number, Ask ask) {
        PlanDraft content = plans.content(number);
        Listing<Measure> list = lists.measures(ask, content.measures());
        return list.answer(() ->
                new VersionPage(
                        plans.version(number),
                        content,
                        list,
                        number > 1 ? plans.difference(number - 1, number) : null,
                        organisations,
                        people));
    }

    @AllowedToSignedIn
    @GetMapping("/versions/{number}/workbook")
    Download workbook(@PathVariable int number) {
        return Download.of(
                plans.version(number).title() + ".xlsx",
                Download.XLSX,
                workbook.write(plans.content(number)));
    }

    private Answer page(Ask ask, Errors errors) {
        Listing<PlanVersion> versions = lists.versions(ask, plans.versions());
        Caller caller = CurrentCaller.get();
        boolean oversees = caller.is(Role.OFFICE, Role.REGULATOR, Role.AUDITOR);
        return versions.answer(() ->
                new PlansPage(
                        versions,
                        oversees ? open() : List.of(),
                        caller.is(Role.OFFICE),
                        people,
                        errors));
    }

    private List<Draft> open() {
        return drafts.all().stream().filter(it -> it.adopted() == null).toList();
    }
}
