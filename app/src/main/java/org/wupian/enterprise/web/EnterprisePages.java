package org.wupian.enterprise.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.directory.People;
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.Operator;
import org.wupian.enterprise.OperatorDecisions;
import org.wupian.enterprise.OperatorName;
import org.wupian.enterprise.Operators;
import org.wupian.enterprise.Sources;
import org.wupian.enterprise.Statement;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.linkage.NameKind;
import org.wupian.ui.Errors;
import org.wupian.ui.Text;

/// Puts together what is shown of one operator.
@Component
class EnterprisePages {

    private final Operators operators;
    private final Organisations organisations;
    private final People people;
    private final Sources sources;
    private final Shown shown;

    EnterprisePages(
            Operators operators,
            Organisations organisations,
            People people,
            Sources sources,
            Shown shown) {
        this.operators = operators;
        this.organisations = organisations;
        this.people = people;
        this.sources = sources;
        this.shown = shown;
    }

    EnterprisePage page(Operator it, Errors errors) {
        List<Statement> statements = operators.statements(it.id());
        List<OperatorName> names = operators.names(it.id());
        Words words = words(statements, names);
        List<EnterprisePage.AttributeLine> attributes = lines(statements, words);
        return new EnterprisePage(
                it,
                it.county() == null ? null : organisations.name(it.county()),
                operators.tags(it.id()),
                attributes.stream().filter(line -> !line.attribute().isContact()).toList(),
                names(it, names, statements, words),
                card(it, attributes),
                seenBy(it),
                merges(it),
                OperatorDecisions.isClerk() && !it.withdrawn(),
                errors);
    }

    /// With the contacts in clear; the look is kept.
    EnterprisePage pageInClear(Operator it) {
        EnterprisePage page = page(it, Errors.NONE);
        return new EnterprisePage(
                page.operator(),
                page.county(),
                page.tags(),
                page.attributes(),
                page.names(),
                contactsInClear(it),
                page.seenBy(),
                page.merges(),
                page.clerk(),
                page.errors());
    }

    ContactsCard contactsInClear(Operator it) {
        Map<Attribute, String> clear = operators.contacts(it.id());
        List<Statement> statements = operators.statements(it.id());
        ContactsCard card = card(it, lines(statements, words(statements, List.of())));
        return new ContactsCard(
                it.id(),
                card.lines().stream()
                        .map(line ->
                                new ContactsCard.Line(
                                        line.attribute(),
                                        clear.getOrDefault(line.attribute(), line.value()),
                                        line.source()))
                        .toList(),
                true,
                true);
    }

    private static ContactsCard card(Operator it, List<EnterprisePage.AttributeLine> attributes) {
        return new ContactsCard(
                it.id(),
                attributes.stream()
                        .filter(line -> line.attribute().isContact())
                        .map(line ->
                                new ContactsCard.Line(
                                        line.attribute(),
                                        line.chosen().value(),
                                        line.chosen().source()))
                        .toList(),
                false,
                Operators.seesContacts());
    }

    /// What one attribute is said to be, the chosen value first.
    List<EnterprisePage.SourceLine> sources(Operator it, Attribute attribute) {
        List<Statement> own =
                operators.statements(it.id()).stream()
                        .filter(said -> said.attribute() == attribute)
                        .toList();
        Words words = words(own, List.of());
        return own.stream().map(said -> line(said, words)).toList();
    }

    /// Names of the sources and pages of the batches.
    private record Words(Map<String, String> sources, Map<Long, String> pages) {}

    private Words words(List<Statement> statements, List<OperatorName> names) {
        Set<String> named =
                Stream.concat(
                                statements.stream().map(Statement::source),
                                names.stream().map(OperatorName::source))
                        .filter(it -> !it.equals(Statement.PERSON))
                        .collect(Collectors.toSet());
        Set<Long> batches =
                statements.stream()
                        .map(Statement::batch)
                        .filter(it -> it > 0)
                        .collect(Collectors.toSet());
        return new Words(sources.names(named), sources.pages(batches));
    }

    private List<EnterprisePage.AttributeLine> lines(List<Statement> statements, Words words) {
        Map<Attribute, List<Statement>> said = new LinkedHashMap<>();
        statements.stream()
                .sorted(Comparator.comparing(Statement::attribute))
                .forEach(
                        it -> said.computeIfAbsent(it.attribute(), _ -> new ArrayList<>()).add(it));
        return said.entrySet().stream()
                .map(it -> {
                    Statement chosen = it.getValue().getFirst();
                    List<Statement> others = it.getValue().subList(1, it.getValue().size());
                    return new EnterprisePage.AttributeLine(
                            it.getKey(),
                            chosen.basis(others),
                            line(chosen, words),
                            others.stream().map(other -> line(other, words)).toList());
                })
                .toList();
    }

    private EnterprisePage.SourceLine line(Statement it, Words words) {
        return new EnterprisePage.SourceLine(
                shown.value(it),
                it.isByPerson() ? people.name(it.account()) : source(it.source(), words),
                it.asOf(),
                it.isByPerson(),
                it.reason(),
                words.pages().get(it.batch()),
                it.row());
    }

    private static String source(String source, Words words) {
        return source.equals(Statement.PERSON)
                ? Text.t("enterprise.byPerson")
                : words.sources().getOrDefault(source, source);
    }

    private static List<EnterprisePage.NameLine> names(
            Operator it, List<OperatorName> names, List<Statement> statements, Words words) {
        return names.stream()
                .map(name -> name(it, name, statements, words))
                .sorted(Comparator.comparing(line -> !line.name().equals(it.name())))
                .toList();
    }

    /// A name that lists use besides the one that counts is another way to write it.
    private static EnterprisePage.NameLine name(
            Operator it, OperatorName name, List<Statement> statements, Words words) {
        boolean current = name.name().equals(it.name());
        List<LocalDate> days =
                Stream.concat(
                                Stream.of(name.asOf()),
                                statements.stream()
                                        .filter(said -> said.attribute() == Attribute.NAME)
                                        .filter(said -> said.value().equals(name.name()))
                                        .map(Statement::asOf))
                        .sorted()
                        .toList();
        return new EnterprisePage.NameLine(
                name.name(),
                name.kind() == NameKind.CURRENT && !current
                        ? Text.t("enterprise.name.variant")
                        : name.kindWord(),
                days.getFirst(),
                current ? null : days.getLast(),
                source(name.source(), words));
    }

    /// In the order of the rules of the database: administration, county, lists.
    private List<String> seenBy(Operator it) {
        Caller caller = CurrentCaller.get();
        if (caller.is(Role.ENTERPRISE)) {
            return List.of(Text.t("enterprise.seenBy.own"));
        }
        if (caller.is(Role.COUNTY)) {
            return List.of(Text.t("enterprise.seenBy.asCounty"));
        }
        List<String> lists = sources.sharedBy(it.id());
        if (caller.is(Role.BANK, Role.INSURER)) {
            return List.of(Text.t("enterprise.seenBy.asBank", String.join("、", lists)));
        }
        return List.of(
                Text.t(
                        "enterprise.seenBy.rule",
                        it.county() == null
                                ? Text.t("enterprise.seenBy.noCounty")
                                : organisations.name(it.county())),
                lists.isEmpty()
                        ? Text.t("enterprise.seenBy.noBank")
                        : Text.t("enterprise.seenBy.lists", String.join("、", lists)));
    }

    private List<EnterprisePage.MergeLine> merges(Operator it) {
        return operators.merges(it.id()).stream()
                .map(merge ->
                        new EnterprisePage.MergeLine(
                                merge,
                                people.name(merge.account()),
                                !merge.undone() && merge.kept() == it.id()))
                .toList();
    }

    /// An operator's number as typed; null when it is none.
    static @Nullable Long number(String typed) {
        return typed.matches("\\d{1,12}") ? Long.valueOf(typed) : null;
    }
}
