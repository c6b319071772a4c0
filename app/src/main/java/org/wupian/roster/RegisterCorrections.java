package org.wupian.roster;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.OperatorDecisions;
import org.wupian.enterprise.TypedValue;
import org.wupian.kernel.CreditCode;
import org.wupian.ui.Display;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Text;

/// What an enterprise asked to be written otherwise becomes a person's word in the register (更正落实),
/// which no later list undoes. Tier, validity and other columns are the lists' own: those the
/// keeper brings in with a table.
@Component
public class RegisterCorrections {

    /// As long as a reason may be.
    private static final int LONGEST = 500;

    /// A project's place and figures are its own, not its operator's.
    private static final Set<Attribute> OF_PROJECT = Set.of(Attribute.NAME, Attribute.CREDIT_CODE);

    private final OperatorDecisions decisions;
    private final TypedValue typed;
    private final Rosters rosters;
    private final Versions versions;
    private final Organisations organisations;

    RegisterCorrections(
            OperatorDecisions decisions,
            TypedValue typed,
            Rosters rosters,
            Versions versions,
            Organisations organisations) {
        this.decisions = decisions;
        this.typed = typed;
        this.rosters = rosters;
        this.versions = versions;
        this.organisations = organisations;
    }

    /// Which of the register's attributes a request may be about, by the roster's columns; none of
    /// one that is no correction or of nobody known.
    public Map<String, Attribute> attributes(Request it) {
        if (it.kind() != Request.Kind.CORRECTION || it.operator() == null) {
            return Map.of();
        }
        boolean project = isProject(it);
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (RosterColumn column : rosters.get(it.roster()).columns()) {
            Attribute attribute = attribute(column);
            if (attribute != null && (!project || OF_PROJECT.contains(attribute))) {
                attributes.put(column.code(), attribute);
            }
        }
        return attributes;
    }

    private static @Nullable Attribute attribute(RosterColumn column) {
        return switch (column.kind()) {
            case NAME -> Attribute.NAME;
            case CODE -> Attribute.CREDIT_CODE;
            case COUNTY -> Attribute.COUNTY;
            case ADDRESS -> Attribute.ADDRESS;
            case INDUSTRY -> Attribute.INDUSTRY;
            case STAGE -> Attribute.STAGE;
            case CONTACT -> Attribute.CONTACT;
            case PHONE -> Attribute.PHONE;
            case MONEY, NUMBER -> RowValues.attribute(column.code());
            case PROJECT, TIER, FROM, UNTIL, FORMER, CHAIN, DAY, TEXT -> null;
        };
    }

    /// Titles of what was asked for that only a table of the keeper's can change on the list;
    /// contacts are corrected in the register, which no list shows.
    public List<String> byTable(Request it) {
        if (it.kind() != Request.Kind.CORRECTION) {
            return List.of();
        }
        Map<String, Attribute> attributes = attributes(it);
        return rosters.get(it.roster()).columns().stream()
                .filter(column -> it.fields().containsKey(column.code()))
                .filter(column ->
                        !attributes.containsKey(column.code()) || column.kind().isContact())
                .map(RosterColumn::title)
                .toList();
    }

    private boolean isProject(Request it) {
        return it.entry() != null
                && versions.entry(it.roster(), it.entry())
                        .filter(entry -> !entry.member().project().isEmpty())
                        .isPresent();
    }

    /// The request as the reason of what is corrected because of it.
    public String reason(Request it) {
        String reason =
                Text.t(
                        "roster.request.correct.reason",
                        organisations.name(it.organisation()),
                        Display.moment(it.askedAt()),
                        it.text());
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST - 1) + "…";
    }

    /// @throws Invalid when a field cannot be that attribute's value
    Map<Attribute, String> values(Request it) {
        Map<Attribute, String> values = new EnumMap<>(Attribute.class);
        attributes(it)
                .forEach((column, attribute) -> {
                    String asked = it.fields().getOrDefault(column, "");
                    if (!asked.isEmpty()) {
                        values.put(attribute, kept(column, attribute, asked));
                    }
                });
        return values;
    }

    void carryOut(Request it, Map<Attribute, String> values) {
        if (it.operator() != null) {
            values.forEach((attribute, value) ->
                    decisions.overrule(it.operator(), attribute, value, reason(it)));
        }
    }

    /// Contacts were put under lock when they were asked for.
    private String kept(String column, Attribute attribute, String asked) {
        if (attribute.isContact()) {
            return asked;
        }
        if (attribute == Attribute.CREDIT_CODE
                && CreditCode.read(asked).filter(it -> !it.checkHolds()).isPresent()) {
            throw new Invalid(new FieldError("fields." + column, "roster.error.code.check"));
        }
        try {
            return typed.kept(attribute, asked);
        } catch (Invalid wrong) {
            FieldError error = wrong.all().getFirst();
            throw new Invalid(
                    new FieldError("fields." + column, error.place(), error.code(), error.args()));
        }
    }
}
