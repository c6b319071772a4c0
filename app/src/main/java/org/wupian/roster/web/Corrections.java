package org.wupian.roster.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.Operators;
import org.wupian.roster.Member;
import org.wupian.roster.Request;
import org.wupian.roster.Requests;
import org.wupian.roster.Rosters;
import org.wupian.roster.Versions;
import org.wupian.ui.Display;
import org.wupian.ui.Text;

/// Leads the keeper from a request for a correction (更正申请) to the pages on which what the register
/// says is corrected, with the request as the reason. A project's place is its own, not its
/// operator's.
@Component
class Corrections {

    private static final List<Attribute> OF_PROJECT =
            List.of(Attribute.NAME, Attribute.CREDIT_CODE);
    private static final List<Attribute> OF_OPERATOR =
            List.of(Attribute.NAME, Attribute.CREDIT_CODE, Attribute.COUNTY, Attribute.ADDRESS);

    private final Rosters rosters;
    private final Versions versions;
    private final Organisations organisations;

    Corrections(Rosters rosters, Versions versions, Organisations organisations) {
        this.rosters = rosters;
        this.versions = versions;
        this.organisations = organisations;
    }

    /// None for whom it is not to correct, and when nothing is to be corrected.
    List<RequestPage.Correction> of(Request it) {
        boolean asked = it.kind() == Request.Kind.CORRECTION && it.state() != Request.State.REFUSED;
        if (!asked
                || it.operator() == null
                || !Operators.isClerk()
                || !Rosters.keeps(rosters.get(it.roster()))) {
            return List.of();
        }
        String reason = UriUtils.encode(reason(it), StandardCharsets.UTF_8);
        return (isProject(it) ? OF_PROJECT : OF_OPERATOR)
                .stream()
                        .map(value ->
                                new RequestPage.Correction(
                                        value.word(),
                                        "/enterprises/%d/attributes/%s?reason=%s"
                                                .formatted(it.operator(), value.key(), reason)))
                        .toList();
    }

    private boolean isProject(Request it) {
        return it.entry() != null
                && versions.entry(it.roster(), it.entry())
                        .map(entry -> entry.member())
                        .map(Member::project)
                        .filter(project -> !project.isEmpty())
                        .isPresent();
    }

    private String reason(Request it) {
        String reason =
                Text.t(
                        "roster.request.correct.reason",
                        organisations.name(it.organisation()),
                        Display.moment(it.askedAt()),
                        it.text());
        return Requests.cut(reason);
    }
}
