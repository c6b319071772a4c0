package org.wupian.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.document.Documents;
import org.wupian.document.OfficialDocument;
import org.wupian.document.OfficialHead;
import org.wupian.document.OfficialTable;
import org.wupian.document.OfficialTable.Column;
import org.wupian.meeting.Action;
import org.wupian.meeting.Actions;
import org.wupian.meeting.AgendaItem;
import org.wupian.meeting.Agendas;
import org.wupian.meeting.Meeting;
import org.wupian.meeting.Meetings;
import org.wupian.ui.Display;
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
    private final Organisations organisations;
    private final Documents documents;
    private final Clock clock;

    MeetingPack(
            Meetings meetings,
            Agendas agendas,
            Actions actions,
            Organisations organisations,
            Documents documents,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.actions = actions;
        this.organisations = organisations;
        this.documents = documents;
        this.clock = clock;
    }

    Download of(long id) {
        Meeting meeting = meetings.get(id);
        List<AgendaItem> agenda = agendas.of(id);
        OfficialDocument document =
                documents.official(
                        new OfficialHead.Bulletin(
                                t("name", Words.of(meeting.kind())),
                                meeting.ordinal(),
                                organisations.name(meeting.host()),
                                meeting.heldOn()),
                        t("title", meeting.title()));
        arrange(document, meeting);
        discuss(document, agenda);
        measures(document, agenda);
        carriedOver(document, actions.carriedOver(meeting));
        document.colophon(List.of(), office(), meeting.heldOn());
        return Download.of(meeting.title() + ".docx", Download.DOCX, document.bytes());
    }

    private void arrange(OfficialDocument document, Meeting meeting) {
        String units =
                meeting.participants().stream()
                        .map(organisations::name)
                        .collect(Collectors.joining("、"));
        document.heading(1, t("arrangement"))
                .point(2, t("when"), Display.day(meeting.heldOn()))
                .point(2, t("where"), meeting.place().isEmpty() ? t("open") : meeting.place())
                .point(2, t("who"), units);
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
        LocalDate today = LocalDate.now(clock);
        document.heading(1, t("carriedOver"));
        if (open.isEmpty()) {
            document.paragraph(t("none"));
            return;
        }
        document.table(
                new OfficialTable(
                        t("carriedOver.table"),
                        null,
                        List.of(
                                Column.text(t("task"), 10),
                                Column.text(t("owner"), 5),
                                Column.centred(t("dueOn"), 6),
                                Column.centred(t("state"), 3)),
                        open.stream().map(it -> row(it, today)).toList(),
                        false));
    }

    private List<String> row(Action it, LocalDate today) {
        return List.of(
                it.task(),
                organisations.name(it.owner()),
                Display.day(it.dueOn()),
                Words.of(it.state(today)));
    }

    private String office() {
        return organisations.of(Organisation.Kind.OFFICE).stream()
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }

    private static String t(String key, Object... args) {
        return Text.t("meeting.pack." + key, args);
    }
}
