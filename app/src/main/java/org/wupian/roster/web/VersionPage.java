package org.wupian.roster.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Role;
import org.wupian.roster.Push;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterVersion;
import org.wupian.ui.Crumb;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// One version of a roster: members, changes or receipts.
///
/// @param newest number of the version in force
/// @param idle entries of the version in force that no qualification holds today
/// @param here the tab that is shown
/// @param push as it was sent to the caller, null when it was not
public record VersionPage(
        Roster roster,
        RosterVersion version,
        int newest,
        int idle,
        Listing<?> list,
        String here,
        @Nullable Push push,
        boolean seesReceipts)
        implements Screen {

    public String path() {
        return Links.version(roster.code(), version.number());
    }

    public String title() {
        return Text.t("roster.version.title", roster.name(), version.number());
    }

    /// Since when, how many, what changed.
    public String lead() {
        String state =
                version.number() == newest
                        ? Text.t("roster.version.inForce", version.publishedOn())
                        : Text.t("roster.version.past", version.publishedOn(), newest);
        return state
                + Text.t(
                        "roster.version.counts",
                        version.entries(),
                        version.joined(),
                        version.left(),
                        version.changed())
                + (idle == 0 ? "" : Text.t("roster.version.idle", idle));
    }

    public boolean toAcknowledge() {
        return push != null && push.owesReceipt();
    }

    /// The difference first for whom the list was sent to.
    public List<Crumb> tabs() {
        Crumb members = new Crumb(Text.t("roster.tab.members"), path() + "/members");
        Crumb changes = new Crumb(Text.t("roster.tab.changes"), path() + "/changes");
        List<Crumb> tabs = new ArrayList<>();
        boolean receives = CurrentCaller.get().is(Role.BANK, Role.INSURER);
        tabs.add(receives ? changes : members);
        tabs.add(receives ? members : changes);
        if (seesReceipts) {
            tabs.add(new Crumb(Text.t("roster.tab.receipts"), path() + "/receipts"));
        }
        return tabs;
    }
}
