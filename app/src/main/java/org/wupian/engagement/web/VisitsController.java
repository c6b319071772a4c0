package org.wupian.engagement.web;

import static org.wupian.engagement.web.EngagementWords.t;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wupian.directory.Organisations;
import org.wupian.engagement.Engagements;
import org.wupian.engagement.Visit;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.Role;
import org.wupian.ui.Answer;
import org.wupian.ui.Ask;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Listing;
import org.wupian.ui.NavigationEntry;
import org.wupian.ui.Section;

/// Who visited an enterprise, for the enterprise itself (走访记录).
@Controller
class VisitsController {

    private final Engagements engagements;
    private final EngagementJson json;
    private final Organisations organisations;

    VisitsController(Engagements engagements, EngagementJson json, Organisations organisations) {
        this.engagements = engagements;
        this.json = json;
        this.organisations = organisations;
    }

    record Items(List<EngagementJson.VisitJson> items) {}

    @Bean
    static NavigationEntry visitsEntry() {
        return new NavigationEntry(
                Section.FINANCING, "engagement.visits", "/visits", Set.of(Role.ENTERPRISE), 20);
    }

    @Allowed(Role.ENTERPRISE)
    @GetMapping("/visits")
    Answer page(Ask ask) {
        List<Column<Visit>> columns =
                List.of(
                        Column.of(
                                "unit", t("unit"), it -> Cell.words(organisations.name(it.unit()))),
                        Column.of("day", t("day"), it -> Cell.day(it.day())));
        Listing<Visit> list =
                Listing.of(ask, t("visits"), engagements.ownVisits(), columns, List.of());
        return list.answer(() -> new VisitsPage(list));
    }

    @Allowed(Role.ENTERPRISE)
    @GetMapping("/api/v1/visits")
    @ResponseBody
    Items own() {
        return new Items(engagements.ownVisits().stream().map(json::of).toList());
    }
}
