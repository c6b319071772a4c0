package org.wupian.roster.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wupian.roster.Request;
import org.wupian.roster.Roster;
import org.wupian.ui.Errors;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;

/// The form with which an enterprise declares itself for a list.
///
/// @param typed by the names of the form's fields
/// @param open what it has asked of the list and nobody has answered
public record DeclarePage(
        Roster roster,
        String owner,
        List<Field> fields,
        Map<String, String> typed,
        @Nullable Request open,
        Errors errors)
        implements Screen {

    public DeclarePage {
        typed = Map.copyOf(typed);
    }

    /// A column of the roster as a field.
    ///
    /// @param main what tells who it is; the others are folded away
    /// @param options to choose from; none when it is typed
    public record Field(
            String name,
            String label,
            String type,
            String unit,
            boolean required,
            boolean main,
            List<Option> options) {}

    @Override
    public int status() {
        return errors.status();
    }

    public String path() {
        return "/rosters/own/others/" + roster.code();
    }

    public List<Field> fields(boolean main) {
        return fields.stream().filter(it -> it.main() == main).toList();
    }

    /// Something was typed into a field that is folded away.
    public boolean isUnfolded() {
        return fields(false).stream().anyMatch(it -> !value(it.name()).isBlank());
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
