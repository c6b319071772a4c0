package org.wupian.roster;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.Operators;
import org.wupian.kernel.CreditCode;
import org.wupian.ui.Display;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;
import org.wupian.ui.Text;

/// What an enterprise asked to be written otherwise becomes a person's word in the register (更正落实),
/// which no later list undoes. Tier, validity and other columns are the lists' own: those the
/// keeper brings in with a table. A project's place is its own, not its operator's.
@Component
class CarryOutCorrection {

    private static final Map<String, Attribute> COLUMNS =
            Map.of(
                    "name", Attribute.NAME,
                    "code", Attribute.CREDIT_CODE,
                    "county", Attribute.COUNTY,
                    "address", Attribute.ADDRESS);

    private final Operators operators;
    private final Organisations organisations;

    CarryOutCorrection(Operators operators, Organisations organisations) {
        this.operators = operators;
        this.organisations = organisations;
    }

    /// @throws Invalid when a field cannot be that attribute's value
    Map<Attribute, String> values(Roster roster, Request it) {
        Map<Attribute, String> values = new EnumMap<>(Attribute.class);
        if (it.kind() == Request.Kind.CORRECTION && it.operator() != null) {
            it.fields()
                    .forEach((column, typed) -> {
                        Attribute attribute = COLUMNS.get(column);
                        if (attribute != null && !(roster.hasProjects() && isPlace(attribute))) {
                            values.put(attribute, kept(column, attribute, typed));
                        }
                    });
        }
        return values;
    }

    void carryOut(Request it, Map<Attribute, String> values) {
        if (it.operator() != null) {
            String reason =
                    Text.t(
                            "roster.request.correct.reason",
                            organisations.name(it.organisation()),
                            Display.moment(it.askedAt()),
                            it.text());
            values.forEach((attribute, value) ->
                    operators.overrule(it.operator(), attribute, value, Requests.cut(reason)));
        }
    }

    private static boolean isPlace(Attribute it) {
        return it == Attribute.COUNTY || it == Attribute.ADDRESS;
    }

    private String kept(String column, Attribute attribute, String typed) {
        return switch (attribute) {
            case CREDIT_CODE ->
                    CreditCode.read(typed)
                            .map(CreditCode::text)
                            .orElseThrow(() -> wrong(column, "enterprise.error.creditCode"));
            case COUNTY ->
                    organisations
                            .find(typed)
                            .or(() -> organisations.called(typed))
                            .filter(it -> it.kind() == Organisation.Kind.COUNTY)
                            .map(Organisation::code)
                            .orElseThrow(() -> wrong(column, "enterprise.error.county"));
            default -> typed;
        };
    }

    private static Invalid wrong(String column, String key) {
        return new Invalid(new FieldError("fields." + column, key));
    }
}
