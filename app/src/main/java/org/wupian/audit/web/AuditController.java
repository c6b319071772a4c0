package org.wupian.audit.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.wupian.audit.AuditTrail;
import org.wupian.audit.Link;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Listing;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Section;

/// The audit trail as people read and check it (审计页).
@Controller
class AuditController {

    private final AuditTrail trail;
    private final Organisations organisations;

    AuditController(AuditTrail trail, Organisations organisations) {
        this.trail = trail;
        this.organisations = organisations;
    }

    @Bean
    static NavigationEntry auditEntry() {
        return new NavigationEntry(
                Section.SYSTEM,
                "audit.title",
                "/audit",
                java.util.Set.of(Role.AUDITOR, Role.ADMINISTRATOR),
                30);
    }

    @Allowed({Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping("/audit")
    AuditPage page(Ask ask) {
        long before =
                ask.filter("after").matches("\\d{1,18}")
                        ? Long.parseLong(ask.filter("after"))
                        : Long.MAX_VALUE;
        List<Link> links = trail.before(before, ask.words(), Listing.ROWS);
        String after =
                links.size() == Listing.ROWS ? Long.toString(links.getLast().number()) : null;
        return new AuditPage(
                Listing.page(
                        ask,
                        t("title"),
                        links,
                        Math.toIntExact(trail.count(ask.words())),
                        after,
                        columns(),
                        List.of()));
    }

    @Allowed(Role.AUDITOR)
    @PostMapping("/audit/verify")
    VerificationPage verify() {
        return new VerificationPage(trail.verify());
    }

    private List<Column<Link>> columns() {
        return List.of(
                Column.figures("number", t("number"), it -> Cell.figure(it.number())),
                Column.of("at", t("at"), it -> Cell.moment(it.entry().at())),
                Column.of("account", t("account"), it -> Cell.words(it.entry().account())),
                Column.of(
                        "organisation",
                        t("organisation"),
                        it -> Cell.words(organisations.name(it.entry().organisation()))),
                Column.of("action", t("action"), it -> Cell.words(it.entry().action())),
                Column.of("subject", t("subject"), it -> Cell.words(it.entry().subject())),
                Column.of(
                        "detail",
                        t("detail"),
                        it -> Cell.words(it.entry().detail().replace("\n", "；"))),
                Column.of("hash", t("hash"), it -> Cell.words(it.hash().substring(0, 12) + "…")));
    }

    private static String t(String key) {
        return org.wupian.ui.Text.t("audit." + key);
    }
}
