package org.wupian.meeting.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Caller;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.meeting.Filing;
import org.wupian.meeting.Filings;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Download;
import org.wupian.ui.Errors;
import org.wupian.ui.Facet;
import org.wupian.ui.Invalid;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.SeeOther;

/// The counties' supporting policies (配套政策备案).
@Controller
@RequestMapping("/filings")
class FilingsController {

    private final Filings filings;
    private final Organisations organisations;

    FilingsController(Filings filings, Organisations organisations) {
        this.filings = filings;
        this.organisations = organisations;
    }

    @Allowed({Role.OFFICE, Role.GROUP, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping
    Answer list(Ask ask) {
        Listing<Filing> list =
                Listing.of(ask, t("filings.title"), filings.all(), columns(), facets());
        boolean county = CurrentCaller.get().is(Role.COUNTY);
        List<String> missing =
                county ? List.of() : filings.notFiled().stream().map(Organisation::name).toList();
        int counties = organisations.of(Organisation.Kind.COUNTY).size();
        return list.answer(() -> new FilingsPage(list, missing, counties, county));
    }

    @Allowed(Role.COUNTY)
    @GetMapping("/new")
    NewFilingPage form() {
        return new NewFilingPage(FilingForm.EMPTY, Errors.NONE);
    }

    @Allowed(Role.COUNTY)
    @PostMapping
    Answer file(@ModelAttribute FilingForm form, @RequestParam @Nullable MultipartFile file)
            throws IOException {
        try {
            Filing filed = filings.file(form.filing(file));
            return new SeeOther("/filings/" + filed.id()).flash("meeting.filing.wasFiled");
        } catch (Invalid wrong) {
            return new NewFilingPage(form, wrong.errors());
        }
    }

    @Allowed({Role.OFFICE, Role.GROUP, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/{id}")
    FilingPage page(@PathVariable long id) {
        Filing it = filings.get(id);
        Caller caller = CurrentCaller.get();
        boolean own = caller.is(Role.COUNTY) && caller.organisation().equals(it.organisation());
        return new FilingPage(it, organisations.name(it.organisation()), own && !it.withdrawn());
    }

    @Allowed({Role.OFFICE, Role.GROUP, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/{id}/file")
    Download download(@PathVariable long id) {
        return download(filings, id);
    }

    @Allowed(Role.COUNTY)
    @PostMapping("/{id}/withdraw")
    SeeOther withdraw(@PathVariable long id, @RequestParam @Nullable String reason) {
        Check check = new Check();
        String words = check.text("reason", reason, 500);
        check.done();
        filings.withdraw(id, words);
        return new SeeOther("/filings/" + id).flash("meeting.filing.wasWithdrawn");
    }

    static Download download(Filings filings, long id) {
        Filing.Attachment file = filings.get(id).attachment();
        if (file == null) {
            throw new NotFound("file of filing/" + id);
        }
        return new Download(
                file.name(), file.mediaType(), out -> Files.copy(filings.path(file), out));
    }

    private List<Column<Filing>> columns() {
        return List.of(
                Column.of(
                        "title",
                        t("filing.title"),
                        it -> Cell.link(it.title(), "/filings/" + it.id())),
                Column.of(
                        "organisation",
                        t("filing.organisation"),
                        it -> Cell.words(organisations.name(it.organisation()))),
                Column.of("number", t("filing.number"), it -> Cell.words(it.number())),
                Column.of("issuedOn", t("filing.issuedOn"), it -> Cell.day(it.issuedOn())),
                Column.of("filedAt", t("filing.filedAt"), it -> Cell.moment(it.filedAt())),
                Column.of(
                        "state",
                        t("filing.state"),
                        it -> new Cell.Tag(t(state(it)), it.withdrawn() ? "grey" : "green")));
    }

    private List<Facet<Filing>> facets() {
        List<Option> counties =
                organisations.of(Organisation.Kind.COUNTY).stream()
                        .map(it -> new Option(it.code(), it.name()))
                        .toList();
        List<Option> states =
                List.of(
                        new Option("filing.stands", t("filing.stands")),
                        new Option("filing.withdrawn", t("filing.withdrawn")));
        return List.of(
                new Facet<>(
                        "organisation", t("filing.organisation"), counties, Filing::organisation),
                new Facet<>("state", t("filing.state"), states, FilingsController::state));
    }

    private static String state(Filing it) {
        return it.withdrawn() ? "filing.withdrawn" : "filing.stands";
    }

    private static String t(String key) {
        return org.wupian.ui.Text.t("meeting." + key);
    }
}
