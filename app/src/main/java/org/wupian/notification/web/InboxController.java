package org.wupian.notification.web;

import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wupian.kernel.AllowedToSignedIn;
import org.wupian.kernel.NotFound;
import org.wupian.kernel.Role;
import org.wupian.notification.Notice;
import org.wupian.notification.Notices;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Facet;
import org.wupian.ui.Listing;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Option;
import org.wupian.ui.Section;
import org.wupian.ui.SeeOther;
import org.wupian.ui.Text;
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
    Answer page(Ask ask) {
        List<Notice> all = notices.recent();
        Listing<Notice> list = Listing.of(ask, t("title"), all, columns(), facets(all));
        return list.answer(() -> new InboxPage(list, notices.unread(), notices.total()));
    }

    private static List<Column<Notice>> columns() {
        return List.of(
                Column.of(
                        "text",
                        t("text"),
                        it -> new Cell.Open(it.text(), "/inbox/" + it.id(), it.readAt() == null)),
                Column.of("kind", t("kind"), it -> Cell.words(kind(it.kind()))),
                Column.of("at", t("at"), it -> Cell.moment(it.at())),
                Column.of(
                        "state",
                        t("state"),
                        it ->
                                it.readAt() == null
                                        ? new Cell.Tag(t("state.unread"), "blue")
                                        : new Cell.Tag(t("state.read"), "grey")));
    }

    private static List<Facet<Notice>> facets(List<Notice> all) {
        List<Option> kinds =
                all.stream()
                        .map(Notice::kind)
                        .distinct()
                        .map(it -> new Option(it, kind(it)))
                        .toList();
        List<Option> states =
                List.of(
                        new Option("unread", t("state.unread")),
                        new Option("read", t("state.read")));
        return List.of(
                new Facet<>("kind", t("kind"), kinds, Notice::kind),
                new Facet<>(
                        "state",
                        t("state"),
                        states,
                        it -> it.readAt() == null ? "unread" : "read"));
    }

    private static String kind(String kind) {
        return t("kind." + kind);
    }

    private static String t(String key) {
        return Text.t("notification." + key);
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
