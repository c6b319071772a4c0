package org.wupian.roster.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.roster.Member;
import org.wupian.roster.MemberChange;
import org.wupian.roster.MemberChoices;
import org.wupian.roster.MemberFilter;
import org.wupian.roster.Push;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Versions;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.Option;

/// The lists of one version: members, changes, receipts (版本清单).
@Component
class VersionLists {

    /// The last entry of the page before, and how many rows came before this page.
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

    private final Versions versions;
    private final MemberColumns memberColumns;
    private final RosterLists lists;
    private final Organisations organisations;
    private final People people;

    VersionLists(
            Versions versions,
            MemberColumns memberColumns,
            RosterLists lists,
            Organisations organisations,
            People people) {
        this.versions = versions;
        this.memberColumns = memberColumns;
        this.lists = lists;
        this.organisations = organisations;
        this.people = people;
    }

    Listing<Member> members(Ask ask, Roster roster, RosterVersion version, MemberFilter filter) {
        Matcher cursor = CURSOR.matcher(ask.filter("after"));
        boolean further = cursor.matches();
        long after = further ? Long.parseLong(cursor.group(1)) : 0;
        int from = further ? Integer.parseInt(cursor.group(2)) : 0;
        List<Member> found = versions.members(filter, after, Listing.ROWS + 1);
        List<Member> page = found.subList(0, Math.min(Listing.ROWS, found.size()));
        String next =
                found.size() > Listing.ROWS
                        ? page.getLast().entry() + "." + (from + Listing.ROWS)
                        : null;
        return Listing.page(
                ask,
                caption("caption.members", roster.name(), version),
                page,
                from,
                versions.count(filter),
                next,
                () -> new MemberPages(versions, filter),
                memberColumns.of(roster),
                facets(roster, version));
    }

    private List<Facet<Member>> facets(Roster roster, RosterVersion version) {
        MemberChoices choices = versions.choices(roster.code(), version.number());
        List<Facet<Member>> facets = new ArrayList<>();
        facets.add(Facet.asked("county", t("column.county"), counties()));
        if (!choices.tiers().isEmpty()) {
            facets.add(Facet.asked("tier", t("column.tier"), options(choices.tiers())));
        }
        if (!roster.sources().isEmpty()) {
            facets.add(
                    Facet.asked(
                            "source",
                            t("column.source"),
                            roster.sources().stream()
                                    .map(it -> new Option(it.code(), it.name()))
                                    .toList()));
        }
        if (!choices.tags().isEmpty()) {
            facets.add(Facet.asked("tag", t("column.tag"), options(choices.tags())));
        }
        facets.add(Facet.day("asOf", t("column.asOf")));
        return facets;
    }

    private List<Option> counties() {
        return organisations.of(Organisation.Kind.COUNTY).stream()
                .map(it -> new Option(it.code(), it.name()))
                .toList();
    }

    private static List<Option> options(List<String> words) {
        return words.stream().map(it -> new Option(it, it)).toList();
    }

    Listing<MemberChange> changes(
            Ask ask, Roster roster, RosterVersion version, List<MemberChange> changes) {
        List<Column<MemberChange>> columns =
                List.of(
                        Column.of("name", t("column.member"), it -> Cell.words(it.name())),
                        Column.of(
                                "kind",
                                t("column.change"),
                                it -> new Cell.Tag(it.kind().word(), it.kind().colour())),
                        Column.of("county", t("column.county"), it -> county(it.county())),
                        Column.of("before", t("column.before"), it -> value(it, it.before())),
                        Column.of("after", t("column.after"), it -> value(it, it.after())),
                        Column.of(
                                "reason",
                                t("column.why"),
                                it ->
                                        it.reason().isEmpty()
                                                ? new Cell.None("")
                                                : Cell.words(it.why(roster, organisations::name))));
        List<Option> kinds =
                Arrays.stream(MemberChange.Kind.values())
                        .map(it -> new Option(it.name(), it.word()))
                        .toList();
        return Listing.of(
                ask,
                caption("caption.changes", roster.name(), version),
                changes,
                columns,
                List.of(
                        new Facet<>("kind", t("column.change"), kinds, it -> it.kind().name()),
                        new Facet<>(
                                "county", t("column.county"), counties(), MemberChange::county)));
    }

    private Cell county(String code) {
        return Cell.words(code.isEmpty() ? null : organisations.name(code));
    }

    private Cell value(MemberChange it, String value) {
        return value.isEmpty()
                ? new Cell.None("")
                : it.kind() == MemberChange.Kind.COUNTY ? county(value) : Cell.words(value);
    }

    Listing<Push> receipts(Ask ask, Roster roster, RosterVersion version, List<Push> pushes) {
        List<Push> ordered = new ArrayList<>(pushes);
        ordered.sort(Comparator.comparing(it -> !it.owesReceipt()));
        List<Column<Push>> columns =
                List.of(
                        Column.of(
                                "recipient",
                                t("column.recipient"),
                                it -> Cell.words(organisations.name(it.recipient()))),
                        Column.of("state", t("column.receipt"), lists::state),
                        Column.of("due", t("column.due"), it -> Cell.day(it.dueOn())),
                        Column.of(
                                "acknowledged",
                                t("column.acknowledged"),
                                it -> Cell.moment(it.acknowledgedAt())),
                        Column.of(
                                "by",
                                t("column.by"),
                                it ->
                                        it.acknowledgedBy() == null
                                                ? Cell.none()
                                                : Cell.words(people.name(it.acknowledgedBy()))),
                        Column.of("pushed", t("column.pushed"), it -> Cell.moment(it.pushedAt())));
        List<Option> states =
                List.of(
                        new Option(t("receipt.late"), t("receipt.late")),
                        new Option(t("receipt.waits"), t("receipt.waits")),
                        new Option(t("receipt.done"), t("receipt.done")));
        return Listing.of(
                ask,
                caption("caption.receipts", roster.name(), version),
                ordered,
                columns,
                List.of(
                        new Facet<>(
                                "state",
                                t("column.receipt"),
                                states,
                                it -> lists.state(it).shown())));
    }

    private static String caption(String key, String name, RosterVersion version) {
        return t(key, name, version.number());
    }

    private static String t(String key, Object... arguments) {
        return org.wupian.ui.Text.t("roster." + key, arguments);
    }
}
