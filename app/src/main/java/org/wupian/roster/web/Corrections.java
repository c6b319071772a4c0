package org.wupian.roster.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.wupian.enterprise.OperatorDecisions;
import org.wupian.roster.RegisterCorrections;
import org.wupian.roster.Request;
import org.wupian.roster.Rosters;

/// Leads the keeper from a request for a correction (更正申请) to the pages on which what the register
/// says is corrected, with the request as the reason.
@Component
class Corrections {

    private final Rosters rosters;
    private final RegisterCorrections corrections;

    Corrections(Rosters rosters, RegisterCorrections corrections) {
        this.rosters = rosters;
        this.corrections = corrections;
    }

    /// None for whom it is not to correct, and when nothing is to be corrected.
    List<RequestPage.Correction> of(Request it) {
        if (it.state() == Request.State.REFUSED
                || !OperatorDecisions.isClerk()
                || !Rosters.keeps(rosters.get(it.roster()))) {
            return List.of();
        }
        String reason = UriUtils.encode(corrections.reason(it), StandardCharsets.UTF_8);
        return corrections.attributes(it).values().stream()
                .map(value ->
                        new RequestPage.Correction(
                                value.word(),
                                "/enterprises/%d/attributes/%s?reason=%s"
                                        .formatted(it.operator(), value.key(), reason)))
                .toList();
    }

    List<String> byTable(Request it) {
        return it.state() == Request.State.REFUSED ? List.of() : corrections.byTable(it);
    }
}
