package org.wupian.meeting.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.meeting.Action;
import org.wupian.meeting.MatterState;
import org.wupian.meeting.MeetingKind;
import org.wupian.meeting.MeetingState;
import org.wupian.ui.Cell;
import org.wupian.ui.Option;
import org.wupian.ui.Text;

/// How the kinds and states of this module are called and coloured on pages.
public final class Words {

    private Words() {}

    public static String of(MeetingKind it) {
        return word("kind", it);
    }

    public static String of(MeetingState it) {
        return word("state", it);
    }

    public static String of(MatterState it) {
        return word("matter.state", it);
    }

    public static String of(Action.State it) {
        return word("action.state", it);
    }

    public static String colour(MeetingState it) {
        return switch (it) {
            case PLANNED -> "blue";
            case HELD -> "green";
            case CANCELLED -> "grey";
        };
    }

    public static String colour(MatterState it) {
        return switch (it) {
            case REPORTED -> "grey";
            case ASSIGNED -> "blue";
            case ESCALATED -> "red";
            case ANSWERED -> "amber";
            case CLOSED -> "green";
        };
    }

    public static String colour(Action.State it) {
        return switch (it) {
            case OPEN -> "blue";
            case OVERDUE -> "red";
            case DONE -> "green";
        };
    }

    static Cell tag(Action.State it) {
        return new Cell.Tag(of(it), colour(it));
    }

    static List<Option> kinds() {
        return Arrays.stream(MeetingKind.values())
                .map(it -> new Option(it.name(), of(it)))
                .toList();
    }

    /// Every unit that may be asked for something.
    static List<Option> units(Organisations organisations) {
        return organisations.all().stream()
                .filter(it -> it.kind() != Organisation.Kind.ENTERPRISE)
                .map(it -> new Option(it.code(), it.name()))
                .toList();
    }

    static List<Option> areas(Organisations organisations) {
        return organisations.areas().stream().map(it -> new Option(it.code(), it.name())).toList();
    }

    private static String word(String group, Enum<?> it) {
        return Text.t("meeting." + group + "." + it.name().toLowerCase(Locale.ROOT));
    }
}
