package org.wupian.meeting.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wupian.document.OfficialDocument;
import org.wupian.document.OfficialTable;
import org.wupian.document.OfficialTable.Column;
import org.wupian.meeting.Action;
import org.wupian.meeting.Actions;
import org.wupian.meeting.AgendaItem;
import org.wupian.meeting.Agendas;
import org.wupian.meeting.Meeting;
import org.wupian.meeting.Meetings;
import org.wupian.ui.Download;
import org.wupian.ui.Light;
import org.wupian.ui.Text;

/// The papers of a meeting as an official document (会议材料): arrangement, agenda with what there is
/// to know about each item, the red measures, and what earlier meetings asked for and is not done.
@Component
class MeetingPack {

    private final Meetings meetings;
    private final Agendas agendas;
    private final Actions actions;
    private final MeetingPaper paper;

    MeetingPack(Meetings meetings, Agendas agendas, Actions actions, MeetingPaper paper) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.actions = actions;
        this.paper = paper;
    }

    Download of(long id) {
        Meeting meeting = meetings.get(id);
        List<AgendaItem> agenda = agendas.of(id);
        OfficialDocument document =
                paper.begin(
                        meeting, t("name", Words.of(meeting.kind())), t("title", meeting.title()));
        discuss(document, agenda);
        measures(document, agenda);
        carriedOver(document, actions.carriedOver(meeting));
        return paper.end(document, meeting, meeting.title());
    }

    private static void discuss(OfficialDocument document, List<AgendaItem> agenda) {
        document.heading(1, t("agenda"));
        if (agenda.isEmpty()) {
            document.paragraph(t("none"));
        }
        for (AgendaItem it : agenda) {
            document.heading(2, it.title());
            if (!it.note().isBlank()) {
                document.paragraph(it.note());
            }
        }
    }

    private static void measures(OfficialDocument document, List<AgendaItem> agenda) {
        List<List<String>> rows =
                agenda.stream()
                        .filter(it -> it.source() == AgendaItem.Source.MEASURE)
                        .map(it -> List.of(it.title(), Light.of(it.status()).word(), it.note()))
                        .toList();
        document.heading(1, t("measures"));
        if (rows.isEmpty()) {
            document.paragraph(t("none"));
            return;
        }
        document.table(
                new OfficialTable(
                        t("measures.table"),
                        null,
                        List.of(
                                Column.text(t("measure"), 8),
                                Column.centred(t("light"), 3),
                                Column.text(t("difficulties"), 12)),
                        rows,
                        false));
    }

    private void carriedOver(OfficialDocument document, List<Action> open) {
        document.heading(1, t("carriedOver"));
        if (open.isEmpty()) {
            document.paragraph(t("none"));
            return;
        }
        document.table(paper.actions(t("carriedOver.table"), open));
    }

    private static String t(String key, Object... args) {
        return Text.t("meeting.pack." + key, args);
    }
}
