package org.wupian.roster.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.wupian.database.CurrentCaller;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.roster.Push;
import org.wupian.roster.Pushes;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Listing;
import org.wupian.ui.SeeOther;

/// The versions that were sent (名单推送): to a recipient its own, to the others who has acknowledged.
@Controller
class PushesController {

    private final Pushes pushes;
    private final RosterLists lists;

    PushesController(Pushes pushes, RosterLists lists) {
        this.pushes = pushes;
        this.lists = lists;
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/pushes")
    Answer list(Ask ask) {
        boolean several = RosterPages.seesReceipts();
        List<Push> all = pushes.newest();
        Listing<Push> list = lists.pushes(ask, all, several);
        String own = CurrentCaller.get().organisation();
        long waiting =
                all.stream()
                        .filter(Push::owesReceipt)
                        .filter(it -> several || it.recipient().equals(own))
                        .count();
        return list.answer(() ->
                new PushesPage(
                        list, waiting, several, CurrentCaller.get().is(Role.BANK, Role.INSURER)));
    }

    @Allowed({Role.BANK, Role.INSURER, Role.DEPARTMENT, Role.REGULATOR, Role.COUNTY})
    @PostMapping("/pushes/{id}/acknowledge")
    SeeOther acknowledge(@PathVariable long id) {
        Push push = pushes.acknowledge(id);
        return new SeeOther(Links.version(push))
                .flash("roster.acknowledged", push.rosterName(), push.number());
    }
}
