package org.wupian.returns.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wupian.returns.CellKey;
import org.wupian.returns.Explanations;
import org.wupian.returns.TypedCells;
import org.wupian.ui.FieldError;

/// What a page sends of a form: `cell-loans`, `cell-loans@411702`, `explain-…`, `reason-…`
/// (报送表填写内容).
final class SubmissionForm {

    private final Map<String, String> fields;
    private final TypedCells cells;

    /// @param cells of the form, not filled in yet
    SubmissionForm(TypedCells cells, Map<String, String> fields) {
        this.fields = fields;
        this.cells = cells;
        of("cell-", fields).forEach((cell, typed) -> cells.put(CellKey.parse(cell), typed));
    }

    TypedCells cells() {
        return cells;
    }

    Explanations explanations() {
        return explanations(fields);
    }

    /// What was said, and of which figures as the page showed them.
    static Explanations explanations(Map<String, String> fields) {
        return new Explanations(of("explain-", fields), of("explained-", fields));
    }

    /// Why cells are sent back.
    static Map<String, String> reasons(Map<String, String> fields) {
        return of("reason-", fields);
    }

    @Nullable Integer version() {
        return version(fields);
    }

    /// The version the fields were typed on, null when none is said.
    static @Nullable Integer version(Map<String, String> fields) {
        String version = fields.getOrDefault("version", "");
        return version.matches("[1-9]\\d{0,8}") ? Integer.valueOf(version) : null;
    }

    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        cells.wrong()
                .forEach(it ->
                        errors.add(
                                new FieldError(
                                        "cell-" + it.cell(),
                                        it.code(),
                                        it.typed(),
                                        it.decimals())));
        return errors;
    }

    private static Map<String, String> of(String prefix, Map<String, String> fields) {
        Map<String, String> found = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix) && !value.isBlank()) {
                found.put(name.substring(prefix.length()), value.strip());
            }
        });
        return found;
    }
}
