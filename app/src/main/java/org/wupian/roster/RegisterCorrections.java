package org.wupian.roster;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.OperatorDecisions;
import org.wupian.kernel.CreditCode;
import org.wupian.ui.Display;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Text;

/// What an enterprise asked to be written otherwise becomes a person's word in the register (更正落实),
/// which no later list undoes. Tier, validity and other columns are the lists' own: those the
/// keeper brings in with a table. A project's place is its own, not its operator's.
@Component
public class RegisterCorrections {

    /// As long as a reason may be.
    private static final int LONGEST = 500;

    private static final Map<String, Attribute> OF_PROJECT =
            inOrder(Map.entry("name", Attribute.NAME), Map.entry("code", Attribute.CREDIT_CODE));

    private static final Map<String, Attribute> OF_OPERATOR =
            inOrder(
                    Map.entry("name", Attribute.NAME),
                    Map.entry("code", Attribute.CREDIT_CODE),
                    Map.entry("county", Attribute.COUNTY),
                    Map.entry("address", Attribute.ADDRESS));

    private final OperatorDecisions decisions;
    private final Versions versions;
    private final Organisations organisations;

    RegisterCorrections(
            OperatorDecisions decisions, Versions versions, Organisations organisations) {
        this.decisions = decisions;
        this.versions = versions;
        this.organisations = organisations;
    }

    @SafeVarargs
    private static Map<String, Attribute> inOrder(Map.Entry<String, Attribute>... columns) {
        Map<String, Attribute> all = new LinkedHashMap<>();
        List.of(columns).forEach(it -> all.put(it.getKey(), it.getValue()));
        return all;
    }

    /// Which of the register's attributes a request may be about, by the roster's columns; none of
    /// one that is no correction or of nobody known.
    public Map<String, Attribute> attributes(Request it) {
        if (it.kind() != Request.Kind.CORRECTION || it.operator() == null) {
            return Map.of();
        }
        return isProject(it) ? OF_PROJECT : OF_OPERATOR;
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
                    String typed = it.fields().getOrDefault(column, "");
                    if (!typed.isEmpty()) {
                        values.put(attribute, kept(column, attribute, typed));
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

    private String kept(String column, Attribute attribute, String typed) {
        return switch (attribute) {
            case CREDIT_CODE ->
                    CreditCode.read(typed)
                            .map(CreditCode::text)
                            .orElseThrow(() -> wrong(column, "enterprise.error.creditCode"));
            case COUNTY ->
                    organisations
                            .county(typed)
                            .map(Organisation::code)
                            .orElseThrow(() -> wrong(column, "enterprise.error.county"));
            default -> typed;
        };
    }

    private static Invalid wrong(String column, String key) {
        return new Invalid(new FieldError("fields." + column, key));
    }
}
