package org.wupian.directory;

import java.util.List;
import org.wupian.directory.Organisation.Kind;
import org.wupian.kernel.Pack;

/// A unit as the pack's `units.csv` gives it (城市包中的单位).
///
/// @param division empty for units without a division code
/// @param account name of its account in the demo, empty when it has only `unit-<code>`
public record PackUnit(
        String code,
        String name,
        Kind kind,
        List<String> aliases,
        String division,
        String account,
        boolean assumed) {

    static PackUnit of(Pack.Row row) {
        return new PackUnit(
                row.text("code"),
                row.text("name"),
                OrganisationTable.kind(row.text("kind")),
                row.list("aliases"),
                row.text("division"),
                row.text("account"),
                row.flag("assumption"));
    }
}
