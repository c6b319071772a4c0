package org.wupian.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.wupian.audit.AuditFilter;
import org.wupian.audit.AuditTrail;
import org.wupian.audit.Link;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.ui.AllPages;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.Named;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Option;
import org.wupian.ui.Section;

/// The audit trail as people read and check it (审计页).
@Controller
class AuditController {

    private static final int MOST_EXPORTED = 50_000;

    /// The last link of the page before and how many there are until it.
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

    private final AuditTrail trail;
    private final Organisations organisations;
    private final People people;
    private final List<Named> named;

    AuditController(
            AuditTrail trail, Organisations organisations, People people, List<Named> named) {
        this.trail = trail;
        this.organisations = organisations;
        this.people = people;
        this.named = named;
    }

    @Bean
    static NavigationEntry auditEntry() {
        return new NavigationEntry(
                Section.SYSTEM,
                "audit.title",
                "/audit",
                Set.of(Role.AUDITOR, Role.ADMINISTRATOR),
                30);
    }

    /// The newest first, or the oldest; by number and by time is the same.
    @Allowed({Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping("/audit")
    Answer page(Ask ask) {
        AuditWords words = new AuditWords(organisations, people, named);
        List<String> actions = trail.actions();
        List<String> accounts = trail.accounts();
        AuditFilter filter = filter(ask, words, actions, accounts);
        boolean oldestFirst = ask.order().isPresent() && !ask.descending();
        Matcher cursor = CURSOR.matcher(ask.filter("after"));
        long start =
                cursor.matches()
                        ? Long.parseLong(cursor.group(1))
                        : oldestFirst ? 0 : Long.MAX_VALUE;
        int from = cursor.matches() ? Integer.parseInt(cursor.group(2)) : 0;
        List<Link> found =
                ask.export() ? List.of() : trail.find(filter, oldestFirst, start, Listing.ROWS + 1);
        List<Link> links = found.subList(0, Math.min(Listing.ROWS, found.size()));
        Listing<Link> list =
                Listing.page(
                                ask,
                                t("title"),
                                links,
                                from,
                                Math.toIntExact(trail.count(filter)),
                                found.size() > links.size()
                                        ? links.getLast().number() + "." + (from + links.size())
                                        : null,
                                matching(filter, oldestFirst),
                                columns(words),
                                List.of(
                                        facet("action", actions, AuditWords::action),
                                        facet("account", accounts, words::person),
                                        Facet.day("day", t("day"))))
                        .sortedBy(Set.of("number", "at"));
        return list.answer(() -> new AuditPage(list));
    }

    private AllPages<Link> matching(AuditFilter filter, boolean oldestFirst) {
        long start = oldestFirst ? 0 : Long.MAX_VALUE;
        return new AllPages<>(
                MOST_EXPORTED,
                (last, _, most) ->
                        trail.find(
                                filter, oldestFirst, last == null ? start : last.number(), most));
    }

    /// Words are looked for as the page shows them.
    private static AuditFilter filter(
            Ask ask, AuditWords words, List<String> actions, List<String> accounts) {
        return new AuditFilter(
                ask.words(),
                containing(ask.words(), actions, AuditWords::action),
                containing(ask.words(), accounts, words::person),
                ask.filter("action"),
                ask.filter("account"),
                day(ask.filter("day")));
    }

    private static List<String> containing(
            String words, List<String> all, UnaryOperator<String> shown) {
        return words.isEmpty()
                ? List.of()
                : all.stream().filter(it -> shown.apply(it).contains(words)).toList();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null; // an address that somebody changed
        }
    }

    private static Facet<Link> facet(String key, List<String> all, UnaryOperator<String> shown) {
        List<Option> options =
                all.stream()
                        .map(it -> new Option(it, shown.apply(it)))
                        .sorted(Comparator.comparing(Option::label))
                        .toList();
        return Facet.asked(key, t(key), options);
    }

    @Allowed(Role.AUDITOR)
    @PostMapping("/audit/verify")
    VerificationPage verify() {
        return new VerificationPage(trail.verify());
    }

    private List<Column<Link>> columns(AuditWords words) {
        return List.of(
                Column.figures("number", t("number"), it -> Cell.figure(it.number())),
                Column.of("at", t("at"), it -> Cell.moment(it.entry().at())),
                Column.of(
                        "account",
                        t("account"),
                        it -> Cell.words(words.person(it.entry().account()))),
                Column.of(
                        "organisation",
                        t("organisation"),
                        it -> Cell.words(organisations.name(it.entry().organisation()))),
                Column.of(
                        "action",
                        t("action"),
                        it -> Cell.words(AuditWords.action(it.entry().action()))),
                Column.of(
                        "subject",
                        t("subject"),
                        it -> Cell.words(words.subject(it.entry().subject()))),
                Column.of(
                        "detail", t("detail"), it -> Cell.words(words.detail(it.entry().detail()))),
                Column.of("hash", t("hash"), it -> Cell.words(it.hash().substring(0, 12) + "…")));
    }

    private static String t(String key) {
        return org.wupian.ui.Text.t("audit." + key);
    }
}
