package org.wupian.directory.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Finder;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;

/// The list of organisations (机构清单).
@Controller
class OrganisationList {

    private final Organisations organisations;

    OrganisationList(Organisations organisations) {
        this.organisations = organisations;
    }

    @Bean
    static Finder organisationFinder(Organisations organisations) {
        return (words, atMost) ->
                organisations.all().stream()
                        .filter(it ->
                                it.name().contains(words)
                                        || it.aliases().stream().anyMatch(a -> a.contains(words)))
                        .limit(atMost)
                        .map(it ->
                                new Finder.Hit(
                                        t("organisation"),
                                        it.name(),
                                        UriComponentsBuilder.fromPath("/organisations")
                                                .queryParam("q", "{name}")
                                                .build(it.name())
                                                .toString(),
                                        kind(it.kind())))
                        .toList();
    }

    @AllowedToSignedIn
    @GetMapping("/organisations")
    Answer list(Ask ask) {
        Listing<Organisation> list =
                Listing.of(ask, t("organisations.title"), organisations.all(), columns(), facets());
        return list.answer(() -> new OrganisationsPage(list));
    }

    private static List<Column<Organisation>> columns() {
        return List.of(
                Column.of("name", t("organisation.name"), it -> Cell.words(it.name())),
                Column.of("kind", t("organisation.kind"), it -> Cell.words(kind(it.kind()))),
                Column.of(
                        "aliases",
                        t("organisation.aliases"),
                        it -> Cell.words(String.join("、", it.aliases()))),
                Column.of("code", t("organisation.code"), it -> Cell.words(it.code())),
                Column.of("division", t("organisation.division"), it -> Cell.words(it.division())),
                Column.of(
                        "fact",
                        t("organisation.fact"),
                        it ->
                                it.assumed()
                                        ? new Cell.Tag(t("organisation.assumed"), "warning")
                                        : Cell.words(t("organisation.confirmed"))));
    }

    private static List<Facet<Organisation>> facets() {
        List<Option> kinds =
                Arrays.stream(Organisation.Kind.values())
                        .map(it -> new Option(it.name(), kind(it)))
                        .toList();
        List<Option> facts =
                List.of(
                        new Option("assumed", t("organisation.assumed")),
                        new Option("confirmed", t("organisation.confirmed")));
        return List.of(
                new Facet<>("kind", t("organisation.kind"), kinds, it -> it.kind().name()),
                new Facet<>(
                        "fact",
                        t("organisation.fact"),
                        facts,
                        it -> it.assumed() ? "assumed" : "confirmed"));
    }

    private static String kind(Organisation.Kind kind) {
        return t("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static String t(String key) {
        return org.wupian.ui.Text.t("directory." + key);
    }
}
