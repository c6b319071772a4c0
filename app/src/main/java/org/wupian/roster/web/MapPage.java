package org.wupian.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterVersion;
import org.wupian.ui.MapChart;
import org.wupian.ui.Screen;

/// Where the members of a list are (名单分布): a map and a table with the same numbers.
///
/// @param version the newest the caller sees, null when there is none
/// @param map null when the pack has no outlines, or there is only one county to see
/// @param aside numbers of units that have no outline
public record MapPage(
        Roster roster,
        @Nullable RosterVersion version,
        @Nullable MapChart map,
        List<Line> lines,
        List<Line> aside,
        long total)
        implements Screen {

    /// @param share of all, as shown
    /// @param href the members there, null where no filter leads to them
    public record Line(String name, long members, String share, @Nullable String href) {}
}
