package org.wupian.meeting.web;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.wupian.document.OfficialDocument;
import org.wupian.meeting.Action;
import org.wupian.meeting.AgendaItem;
import org.wupian.meeting.Agendas;
import org.wupian.meeting.Decision;
import org.wupian.meeting.Decisions;
import org.wupian.meeting.Meeting;
import org.wupian.meeting.Meetings;
import org.wupian.ui.Download;
import org.wupian.ui.Text;

/// The minutes of a meeting as an official document (会议纪要): arrangement, what was discussed, what
/// was decided, who does what by when.
@Component
class MinutesDocument {

    private final Meetings meetings;
    private final Agendas agendas;
    private final Decisions decisions;
    private final MeetingPaper paper;

    MinutesDocument(Meetings meetings, Agendas agendas, Decisions decisions, MeetingPaper paper) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.decisions = decisions;
        this.paper = paper;
    }

    Download of(long id) {
        Meeting meeting = meetings.get(id);
        List<Decision> taken = decisions.of(id);
        String title = t("document", meeting.title());
        OfficialDocument document =
                paper.begin(meeting, t("name", Words.of(meeting.kind())), title);
        document.heading(1, t("discussed"));
        List<String> items = agendas.of(id).stream().map(AgendaItem::title).toList();
        orNone(
                document,
                IntStream.range(0, items.size())
                        .mapToObj(it -> (it + 1) + ". " + items.get(it))
                        .toList());
        document.heading(1, t("title"));
        orNone(document, meetings.minutes(id).text().lines().filter(it -> !it.isBlank()).toList());
        document.heading(1, t("decided"));
        orNone(document, taken.stream().map(it -> it.number() + ". " + it.text()).toList());
        List<Action> tasks = taken.stream().flatMap(it -> it.actions().stream()).toList();
        if (!tasks.isEmpty()) {
            document.table(paper.tasks(t("tasks"), tasks));
        }
        return paper.end(document, meeting, title);
    }

    private static void orNone(OfficialDocument document, List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            document.paragraph(Text.t("meeting.pack.none"));
        }
        paragraphs.forEach(document::typed);
    }

    private static String t(String key, Object... args) {
        return Text.t("meeting.minutes." + key, args);
    }
}
