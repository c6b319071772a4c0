package org.wupian.roster.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Operator;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterColumn;
import org.wupian.ui.Errors;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Option;

/// The form of a declaration (自主申报填写): a field for every column of the list.
@Component
class DeclareForms {

    private static final int LONGEST = 200;

    /// Asked before the rest, beside what tells who it is.
    private static final Set<RosterColumn.Kind> MAIN =
            EnumSet.of(
                    RosterColumn.Kind.COUNTY,
                    RosterColumn.Kind.ADDRESS,
                    RosterColumn.Kind.TIER,
                    RosterColumn.Kind.CONTACT,
                    RosterColumn.Kind.PHONE);

    private final Organisations organisations;

    DeclareForms(Organisations organisations) {
        this.organisations = organisations;
    }

    List<DeclarePage.Field> fields(Roster roster) {
        return roster.columns().stream().map(it -> field(roster, it)).toList();
    }

    private DeclarePage.Field field(Roster roster, RosterColumn it) {
        String type =
                switch (it.kind()) {
                    case FROM, UNTIL, DAY -> "date";
                    case MONEY, NUMBER -> "number";
                    case PHONE -> "tel";
                    default -> "text";
                };
        List<Option> options =
                switch (it.kind()) {
                    case TIER -> roster.tiers().stream().map(one -> new Option(one, one)).toList();
                    case COUNTY ->
                            organisations.of(Organisation.Kind.COUNTY).stream()
                                    .map(one -> new Option(one.name(), one.name()))
                                    .toList();
                    default -> List.of();
                };
        return new DeclarePage.Field(
                name(it.code()),
                it.title(),
                type,
                it.unit(),
                it.need() == RosterColumn.Need.REQUIRED
                        || it.kind() == RosterColumn.Kind.NAME
                        || roster.subject() == Roster.Subject.PROJECT
                                && it.kind() == RosterColumn.Kind.PROJECT,
                it.need() != RosterColumn.Need.OPTIONAL || MAIN.contains(it.kind()),
                options);
    }

    private static String name(String column) {
        return "field-" + column;
    }

    /// What the register knows already.
    Map<String, String> known(Roster roster, Operator operator) {
        Map<String, String> known = new HashMap<>();
        for (RosterColumn it : roster.columns()) {
            String value =
                    switch (it.kind()) {
                        case NAME -> operator.name();
                        case CODE -> operator.code();
                        case COUNTY ->
                                operator.county() == null
                                        ? ""
                                        : organisations.name(operator.county());
                        case ADDRESS -> operator.address();
                        default -> "";
                    };
            if (value != null && !value.isEmpty()) {
                known.put(name(it.code()), value);
            }
        }
        return known;
    }

    /// What was typed, by the roster's columns.
    ///
    /// @throws Invalid when something is too long to be taken whole
    Map<String, String> declared(Roster roster, Map<String, String> typed) {
        Map<String, String> declared = new HashMap<>();
        List<FieldError> wrong = new ArrayList<>();
        for (RosterColumn it : roster.columns()) {
            String value = typed.getOrDefault(name(it.code()), "").strip();
            if (value.length() > LONGEST) {
                wrong.add(new FieldError(name(it.code()), "roster.error.long", LONGEST));
            }
            declared.put(it.code(), value);
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return declared;
    }

    /// The errors at the fields of the form; those of a column stand at its field.
    static Errors placed(Roster roster, Invalid wrong) {
        Set<String> columns =
                roster.columns().stream().map(RosterColumn::code).collect(Collectors.toSet());
        return new Errors(
                wrong.all().stream()
                        .map(it ->
                                columns.contains(it.field())
                                        ? new FieldError(
                                                name(it.field()), null, it.code(), it.args())
                                        : it)
                        .toList());
    }
}
