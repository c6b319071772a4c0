package org.wupian.engagement.web;

import java.util.List;
import java.util.Locale;
import org.wupian.engagement.CoverageCount;
import org.wupian.engagement.CoverageCount.Kind;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterVersion;
import org.wupian.ui.Crumb;
import org.wupian.ui.Display;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// How far the enterprises of one list are reached.
public record CoveragePage(
        Roster roster,
        RosterVersion version,
        CoverageCount total,
        Kind kind,
        Listing<CoverageCount> list)
        implements Screen {

    public String path() {
        return CoverageController.path(roster);
    }

    public List<Crumb> tabs() {
        return List.of(tab(Kind.COUNTY), tab(Kind.BANK), tab(Kind.CHAIN), tab(Kind.TIER));
    }

    private Crumb tab(Kind it) {
        return new Crumb(EngagementWords.word("by", it), here(it));
    }

    public String here(Kind it) {
        return path() + "?by=" + it.name().toLowerCase(Locale.ROOT);
    }

    public String percent(int part) {
        return total.percent(part)
                .map(it -> Display.number(it, 1) + "%")
                .orElse(Text.t("ui.none.not-applicable"));
    }

    /// One step of the chain with its number and a link to its enterprises.
    public record Tile(String label, int count, String share, String href) {}

    public List<Tile> tiles() {
        return List.of(
                tile("visited", total.visited(), "VISITED"),
                tile("needsKnown", total.needsKnown(), "NEEDS_KNOWN"),
                tile("creditedFirms", total.credited(), "CREDITED"),
                tile("confirmed", total.confirmed(), "CONFIRMED"),
                tile("claimed", total.claimed(), "CLAIMED"),
                tile("uncovered", total.uncovered(), "UNCOVERED"));
    }

    private Tile tile(String key, int count, String state) {
        return new Tile(
                EngagementWords.t("coverage." + key),
                count,
                percent(count),
                path() + "/enterprises?state=" + state);
    }
}
