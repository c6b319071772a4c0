package org.wupian.roster.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.roster.Request;
import org.wupian.roster.Roster;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;
import org.wupian.ui.Text;

/// The lists of enterprises' requests (企业申请清单), open ones first.
@Component
class RequestLists {

    private final Organisations organisations;

    RequestLists(Organisations organisations) {
        this.organisations = organisations;
    }

    /// To a list's owner: who asks.
    Listing<Request> of(Ask ask, Roster roster, List<Request> requests) {
        return Listing.of(
                ask,
                t("caption", roster.name()),
                requests,
                List.of(
                        Column.of(
                                "asker",
                                t("asker"),
                                it ->
                                        Cell.link(
                                                organisations.name(it.organisation()),
                                                Links.request(it))),
                        kind(),
                        Column.of("text", t("text"), it -> Cell.words(it.text())),
                        asked(),
                        state(),
                        Column.of("answer", t("answer"), it -> Cell.words(it.answer())),
                        Column.of("answered", t("answered"), it -> Cell.moment(it.answeredAt()))),
                facets());
    }

    /// To an enterprise: of which list.
    Listing<Request> own(Ask ask, List<Roster> rosters, List<Request> requests) {
        Map<String, String> names =
                rosters.stream().collect(Collectors.toMap(Roster::code, Roster::name));
        return Listing.of(
                ask,
                Text.t("roster.own.requests"),
                requests,
                List.of(
                        Column.of(
                                "roster",
                                Text.t("roster.roster"),
                                it ->
                                        Cell.link(
                                                names.getOrDefault(it.roster(), it.roster()),
                                                Links.request(it))),
                        kind(),
                        Column.of("text", t("text"), it -> Cell.words(it.text())),
                        asked(),
                        state(),
                        Column.of("answer", t("answer"), it -> Cell.words(it.answer()))),
                facets());
    }

    private static Column<Request> kind() {
        return Column.of("kind", t("kind"), it -> Cell.words(kind(it.kind())));
    }

    private static Column<Request> asked() {
        return Column.of("asked", t("asked"), it -> Cell.moment(it.askedAt()));
    }

    private static Column<Request> state() {
        return Column.of(
                "state", t("state"), it -> new Cell.Tag(state(it.state()), colour(it.state())));
    }

    private static List<Facet<Request>> facets() {
        return List.of(
                new Facet<>(
                        "state",
                        t("state"),
                        Arrays.stream(Request.State.values())
                                .map(it -> new Option(it.name(), state(it)))
                                .toList(),
                        it -> it.state().name()),
                new Facet<>(
                        "kind",
                        t("kind"),
                        Arrays.stream(Request.Kind.values())
                                .map(it -> new Option(it.name(), kind(it)))
                                .toList(),
                        it -> it.kind().name()));
    }

    static String kind(Request.Kind kind) {
        return switch (kind) {
            case CORRECTION -> t("correction");
            case DECLARATION -> t("declaration");
        };
    }

    static String state(Request.State state) {
        return switch (state) {
            case OPEN -> t("open");
            case ACCEPTED -> t("accepted");
            case REFUSED -> t("refused");
        };
    }

    static String colour(Request.State state) {
        return switch (state) {
            case OPEN -> "amber";
            case ACCEPTED -> "green";
            case REFUSED -> "grey";
        };
    }

    private static String t(String key, Object... arguments) {
        return Text.t("roster.request." + key, arguments);
    }
}
