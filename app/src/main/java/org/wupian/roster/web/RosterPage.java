package org.wupian.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Role;
import org.wupian.roster.ListImport;
import org.wupian.roster.Push;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterVersion;
import org.wupian.roster.Standing;
import org.wupian.ui.Screen;
import org.wupian.ui.Text;

/// One roster: its state, what to do next, where its members are, what came in and went out.
///
/// @param counties members of the version in force by county, in the counties' order
/// @param late those who should have acknowledged and have not
/// @param recipients how many are sent a version
/// @param conflict why what was asked for was not done
public record RosterPage(
        Standing standing,
        NextStep next,
        List<Bar> counties,
        List<ListImport> imports,
        List<RosterVersion> versions,
        List<Push> late,
        int recipients,
        boolean seesReceipts,
        @Nullable String conflict,
        Organisations organisations)
        implements Screen {

    /// A county's members, with the length of its bar in hundredths of the longest.
    public record Bar(String name, String path, int members, int length) {}

    @Override
    public int status() {
        return conflict == null ? 200 : 409;
    }

    public Roster roster() {
        return standing.roster();
    }

    /// What state it is in and what is expected.
    public String lead() {
        RosterVersion version = standing.version();
        String state =
                version == null
                        ? Text.t("roster.lead.none")
                        : Text.t(
                                "roster.lead.version",
                                version.number(),
                                version.publishedOn(),
                                version.entries());
        return state + Text.t("roster.lead.join") + next.sentence();
    }

    /// The caller sees what enterprises ask.
    public boolean seesRequests() {
        return standing.keeps() || CurrentCaller.get().is(Role.AUDITOR);
    }

    /// The caller sees which entries wait to be looked at.
    public boolean seesFlagged() {
        return !roster().indicators().isEmpty()
                && CurrentCaller.get()
                        .is(Role.OFFICE, Role.DEPARTMENT, Role.GROUP, Role.REGULATOR, Role.AUDITOR);
    }

    /// The number a new version would have.
    public int following() {
        RosterVersion version = standing.version();
        return version == null ? 1 : version.number() + 1;
    }
}
