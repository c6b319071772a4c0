package org.wupian.meeting.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.meeting.Agendas;
import org.wupian.ui.SeeOther;

/// The agenda of a meeting while it is being prepared (议程).
@Controller
@RequestMapping("/meetings/{id}/agenda")
class AgendaController {

    private final Agendas agendas;

    AgendaController(Agendas agendas) {
        this.agendas = agendas;
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/draw")
    SeeOther draw(@PathVariable long id) {
        return here(id).flash("meeting.agenda.drawn", agendas.draw(id));
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping
    SeeOther add(
            @PathVariable long id,
            @RequestParam @Nullable String title,
            @RequestParam @Nullable String note) {
        Check check = new Check();
        String words = check.text("title", title, 200);
        String more = check.optional("note", note, 4000);
        check.done();
        agendas.add(id, words, more);
        return here(id);
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/{item}")
    SeeOther change(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam @Nullable String title,
            @RequestParam @Nullable String note) {
        Check check = new Check();
        String words = check.text("title", title, 200);
        String more = check.optional("note", note, 4000);
        check.done();
        agendas.change(id, item, words, more);
        return here(id);
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/{item}/remove")
    SeeOther remove(@PathVariable long id, @PathVariable long item) {
        agendas.remove(id, item);
        return here(id);
    }

    @Allowed({Role.OFFICE, Role.GROUP})
    @PostMapping("/{item}/move")
    SeeOther move(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam(defaultValue = "false") boolean up) {
        agendas.move(id, item, up);
        return here(id);
    }

    private static SeeOther here(long id) {
        return new SeeOther("/meetings/" + id);
    }
}
