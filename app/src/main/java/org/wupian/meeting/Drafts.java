package org.wupian.meeting;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.meeting.AgendaItem.Source;
import org.wupian.ui.Text;

/// Words the items that come onto an agenda by themselves (议题拟稿).
@Component
class Drafts {

    private final Organisations organisations;

    Drafts(Organisations organisations) {
        this.organisations = organisations;
    }

    AgendaTable.Draft of(Matter it) {
        String words =
                switch (it.state()) {
                    case REPORTED, CLOSED -> "meeting.agenda.matter.reported";
                    case ASSIGNED -> "meeting.agenda.matter.assigned";
                    case ESCALATED -> "meeting.agenda.matter.escalated";
                    case ANSWERED -> "meeting.agenda.matter.answered";
                };
        Object dueOn = it.dueOn() == null ? "" : it.dueOn();
        String note = Text.t(words, name(it.reportedBy()), name(it.assignedTo()), dueOn);
        return new AgendaTable.Draft(
                Source.MATTER, it.id(), null, null, it.title(), note + "\n" + it.description());
    }

    AgendaTable.Draft of(RedMeasure it) {
        String title =
                it.title() == null
                        ? Text.t("meeting.agenda.measure.number", it.number())
                        : Text.t("meeting.agenda.measure", it.number(), it.title());
        String note =
                it.told().stream()
                        .map(told -> name(told.organisation()) + "：" + told.difficulties())
                        .collect(Collectors.joining("\n"));
        return new AgendaTable.Draft(Source.MEASURE, null, it.number(), it.status(), title, note);
    }

    private String name(@Nullable String organisation) {
        return organisation == null ? "" : organisations.name(organisation);
    }
}
