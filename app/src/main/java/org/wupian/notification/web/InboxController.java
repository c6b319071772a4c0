package org.wupian.notification.web;

import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.notification.Notice;
import org.wupian.notification.Notices;
import org.wupian.ui.Listing;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Section;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Unread;

/// The inbox as people read it (收件箱).
@Controller
@RequestMapping("/inbox")
class InboxController {

    private final Notices notices;

    InboxController(Notices notices) {
        this.notices = notices;
    }

    @Bean
    static NavigationEntry inboxEntry() {
        return new NavigationEntry(
                Section.MONTH,
                "notification.title",
                "/inbox",
                EnumSet.complementOf(EnumSet.of(Role.SYSTEM)),
                90);
    }

    @Bean
    static Unread unread(Notices notices) {
        return notices::unread;
    }

    @AllowedToSignedIn
    @GetMapping
    InboxPage page(@RequestParam(defaultValue = "9223372036854775807") long before) {
        List<Notice> found = notices.before(before, Listing.ROWS);
        long next = found.size() == Listing.ROWS ? found.getLast().id() : 0;
        return new InboxPage(found, notices.unread(), notices.total(), next);
    }

    /// Marks a notice as read and goes where something can be done about it.
    @AllowedToSignedIn
    @PostMapping("/{id}")
    SeeOther open(@PathVariable long id) {
        Notice notice =
                notices.before(id + 1, 1).stream()
                        .filter(it -> it.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("notice " + id));
        notices.markRead(id);
        return new SeeOther(notice.link());
    }

    @AllowedToSignedIn
    @PostMapping("/read")
    SeeOther readAll() {
        notices.markAllRead();
        return new SeeOther("/inbox");
    }
}
