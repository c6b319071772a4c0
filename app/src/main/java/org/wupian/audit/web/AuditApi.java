package org.wupian.audit.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wupian.audit.AuditFilter;
import org.wupian.audit.AuditTrail;
import org.wupian.audit.Link;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.ui.Paged;

/// The audit trail for programs (审计接口).
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    private final AuditTrail trail;

    AuditApi(AuditTrail trail) {
        this.trail = trail;
    }

    @Allowed(Role.AUDITOR)
    @GetMapping("/verify")
    AuditTrail.Verification verify() {
        return trail.verify();
    }

    /// The newest links first; `next` is the cursor of the following page, null on the last.
    ///
    /// @param before the older name of `after`
    @Allowed({Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping("/links")
    Links links(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = Paged.USUAL) int limit) {
        int most = Paged.limit(limit);
        List<Link> links =
                trail.find(
                        AuditFilter.words(q.strip()), false, after == null ? before : after, most);
        Long next = links.size() == most ? links.getLast().number() : null;
        return new Links(links.stream().map(Item::of).toList(), next);
    }

    record Links(List<Item> items, @Nullable Long next) {}

    record Item(
            long number,
            Instant at,
            String account,
            String organisation,
            String action,
            String subject,
            String detail,
            String hash) {

        static Item of(Link it) {
            return new Item(
                    it.number(),
                    it.entry().at(),
                    it.entry().account(),
                    it.entry().organisation(),
                    it.entry().action(),
                    it.entry().subject(),
                    it.entry().detail(),
                    it.hash());
        }
    }
}
