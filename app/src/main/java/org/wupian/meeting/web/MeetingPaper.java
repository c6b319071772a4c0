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
import org.wupian.meeting.Meeting;
import org.wupian.ui.Display;
import org.wupian.ui.Download;
import org.wupian.ui.Text;

/// What all documents of a meeting have in common (会议文件): head, arrangement, tables of actions,
/// colophon.
@Component
class MeetingPaper {

    private final Organisations organisations;
    private final Documents documents;
    private final Clock clock;

    MeetingPaper(Organisations organisations, Documents documents, Clock clock) {
        this.organisations = organisations;
        this.documents = documents;
        this.clock = clock;
    }

    OfficialDocument begin(Meeting meeting, String name, String title) {
        String units =
                organisations.all().stream()
                        .filter(it -> meeting.participants().contains(it.code()))
                        .map(Organisation::name)
                        .collect(Collectors.joining("、"));
        boolean over = !meeting.heldOn().isAfter(LocalDate.now(clock));
        String place = meeting.place().isEmpty() ? t(over ? "unknown" : "open") : meeting.place();
        return documents
                .official(
                        new OfficialHead.Bulletin(
                                name,
                                meeting.ordinal(),
                                organisations.name(meeting.host()),
                                meeting.heldOn()),
                        title)
                .heading(1, t("arrangement"))
                .point(2, t("when"), Display.day(meeting.heldOn()))
                .point(2, t("where"), place)
                .point(2, t("who"), units);
    }

    /// What is to be done as it was decided, without how far it has come since.
    OfficialTable tasks(String title, List<Action> actions) {
        return new OfficialTable(
                title,
                null,
                List.of(
                        Column.text(t("task"), 12),
                        Column.text(t("owner"), 6),
                        Column.centred(t("dueOn"), 7)),
                actions.stream()
                        .map(it ->
                                List.of(
                                        it.task(),
                                        organisations.name(it.owner()),
                                        Display.day(it.dueOn())))
                        .toList(),
                false);
    }

    OfficialTable actions(String title, List<Action> actions) {
        LocalDate today = LocalDate.now(clock);
        return new OfficialTable(
                title,
                null,
                List.of(
                        Column.text(t("task"), 10),
                        Column.text(t("owner"), 5),
                        Column.centred(t("dueOn"), 7),
                        Column.centred(t("state"), 3)),
                actions.stream()
                        .map(it ->
                                List.of(
                                        it.task(),
                                        organisations.name(it.owner()),
                                        Display.day(it.dueOn()),
                                        Words.of(it.state(today))))
                        .toList(),
                false);
    }

    Download end(OfficialDocument document, Meeting meeting, String name) {
        String office =
                organisations.of(Organisation.Kind.OFFICE).stream()
                        .map(Organisation::name)
                        .findFirst()
                        .orElse("");
        document.colophon(List.of(), office, meeting.heldOn());
        return Download.of(name + ".docx", Download.DOCX, document.bytes());
    }

    private static String t(String key) {
        return Text.t("meeting.pack." + key);
    }
}
