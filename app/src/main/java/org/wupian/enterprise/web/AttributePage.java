package org.wupian.enterprise.web;

import java.util.List;
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.Operator;
import org.wupian.ui.Errors;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;

/// One attribute of an operator: what every source says, and the form to decide against them.
///
/// @param lines the chosen one first
/// @param options the values there are to choose from; none when the value is typed
/// @param value as typed
public record AttributePage(
        Operator operator,
        Attribute attribute,
        List<EnterprisePage.SourceLine> lines,
        List<Option> options,
        String value,
        String reason,
        Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    public boolean overruled() {
        return !lines.isEmpty() && lines.getFirst().byPerson();
    }

    public String path() {
        return EnterprisesController.path(operator.id()) + "/attributes/" + attribute.key();
    }
}
