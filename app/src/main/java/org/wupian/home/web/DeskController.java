package org.wupian.home.web;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.Caller;
import org.wupian.kernel.Role;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Section;
import org.wupian.ui.ToDo;
import org.wupian.ui.ToDos;

/// The desk people land on (工作台): overdue, returned, due, waiting and new, in this order.
@Controller
class DeskController {

    private final List<ToDos> sources;
    private final Organisations organisations;

    DeskController(ObjectProvider<ToDos> sources, Organisations organisations) {
        this.sources = sources.orderedStream().toList();
        this.organisations = organisations;
    }

    @Bean
    static NavigationEntry deskEntry() {
        return new NavigationEntry(
                Section.MONTH, "home.desk", "/", EnumSet.complementOf(EnumSet.of(Role.SYSTEM)), 0);
    }

    @AllowedToSignedIn
    @GetMapping("/")
    DeskPage desk() {
        Caller caller = CurrentCaller.get();
        List<ToDo> all =
                sources.stream()
                        .flatMap(it -> it.of(caller).stream())
                        .sorted(Comparator.comparing(ToDo::urgency))
                        .toList();
        return new DeskPage(organisations.name(caller.organisation()), all);
    }
}
