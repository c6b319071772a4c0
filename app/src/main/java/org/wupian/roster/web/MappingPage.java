package org.wupian.roster.web;

import java.util.List;
import java.util.Map;
import org.wupian.roster.ListImport;
import org.wupian.roster.ReadSheet;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterColumn;
import org.wupian.ui.Errors;
import org.wupian.ui.Option;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// The form that says which column is which (栏目对应).
///
/// @param typed column of the roster by the field's name
public record MappingPage(ListImport it, Roster roster, Map<String, String> typed, Errors errors)
        implements Screen {

    @Override
    public int status() {
        return errors.status();
    }

    /// The name of a sheet's column in the form.
    public static String field(int sheet, int index) {
        return "column-" + sheet + "-" + index;
    }

    public List<ReadSheet> tables() {
        return it.sheets().stream().filter(ReadSheet::isTable).toList();
    }

    public String value(ReadSheet sheet, ReadSheet.Head head) {
        return typed.getOrDefault(field(sheet.index(), head.index()), "");
    }

    public List<Option> columns() {
        return roster.columns().stream()
                .map(it ->
                        new Option(
                                it.code(),
                                it.need() == RosterColumn.Need.IDENTITY
                                        ? Text.t("roster.mapping.identity", it.title())
                                        : it.title()))
                .toList();
    }

    /// Whether nothing could be understood, so that nothing has been read yet.
    public boolean isFirst() {
        return it.is(ListImport.State.MAPPING);
    }
}
