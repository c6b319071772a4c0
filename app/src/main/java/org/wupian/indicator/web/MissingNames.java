package org.wupian.indicator.web;

import static org.wupian.ui.Text.t;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.indicator.Figure;
import org.wupian.indicator.Reading;
import org.wupian.returns.Form;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;

/// Whose returns are not in figures (缺报机构), in words.
@Component
class MissingNames {

    /// So many are named in a table; the others are counted there, and named in its export.
    private static final int NAMED = 3;

    private final Organisations organisations;

    MissingNames(Organisations organisations) {
        this.organisations = organisations;
    }

    /// One line for each form: its name and who is missing.
    List<String> byForm(Collection<Reading> readings) {
        Map<Form, Set<String>> missing = new LinkedHashMap<>();
        for (Reading it : readings) {
            for (Form form : it.indicator().forms()) {
                of(it).stream()
                        .filter(code -> owes(form, code))
                        .forEach(code ->
                                missing.computeIfAbsent(form, _ -> new LinkedHashSet<>())
                                        .add(code));
            }
        }
        return missing.entrySet().stream()
                .map(it ->
                        t(
                                "indicator.missing.form",
                                it.getKey().shown(),
                                it.getValue().size(),
                                names(it.getValue())))
                .toList();
    }

    private boolean owes(Form form, String organisation) {
        return organisations.find(organisation).filter(form::isOwedBy).isPresent();
    }

    /// A column that says who is missing in each figure; all of them by name in an export.
    <R> Column<R> column(boolean export, Function<R, Reading> reading) {
        return Column.of(
                "missing",
                t("indicator.missing.column"),
                it -> Cell.words(words(of(reading.apply(it)), export)));
    }

    /// @param all whether all are named and not the first few
    String words(List<String> missing, boolean all) {
        return all || missing.size() <= NAMED
                ? names(missing)
                : t("indicator.missing.more", names(missing.subList(0, NAMED)), missing.size());
    }

    /// What stands behind a number that is not of all: nothing when it is.
    static String note(@Nullable Figure it) {
        return it == null || it.missing().isEmpty()
                ? ""
                : t("indicator.missing.note", it.missing().size());
    }

    static List<String> of(Reading it) {
        Figure figure = it.figure();
        return figure == null ? List.of() : figure.missing();
    }

    private String names(Collection<String> codes) {
        return codes.stream()
                .map(organisations::name)
                .collect(Collectors.joining(t("indicator.comma")));
    }
}
