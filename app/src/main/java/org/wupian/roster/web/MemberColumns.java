package org.wupian.roster.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.database.CurrentCaller;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Role;
import org.wupian.roster.Member;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterColumn;
import org.wupian.ui.Cell;
import org.wupian.ui.Column;
import org.wupian.ui.Text;

/// The columns of a list of members (名单栏目): those that tell who it is and for how long it holds;
/// what else the roster has is shown to whoever chooses it, contacts in part.
@Component
class MemberColumns {

    /// Shown in columns of their own.
    private static final Set<RosterColumn.Kind> OWN =
            EnumSet.of(
                    RosterColumn.Kind.NAME,
                    RosterColumn.Kind.CODE,
                    RosterColumn.Kind.PROJECT,
                    RosterColumn.Kind.COUNTY,
                    RosterColumn.Kind.TIER,
                    RosterColumn.Kind.FROM,
                    RosterColumn.Kind.UNTIL);

    private static final Pattern AMOUNT = Pattern.compile("(-?\\d+(?:\\.\\d+)?)万元");

    private final Organisations organisations;
    private final RosterJson json;

    MemberColumns(Organisations organisations, RosterJson json) {
        this.organisations = organisations;
        this.json = json;
    }

    List<Column<Member>> of(Roster roster) {
        List<Column<Member>> columns = new ArrayList<>();
        boolean opens = !CurrentCaller.get().is(Role.INSURER);
        columns.add(
                Column.of(
                        "title",
                        t("column.member"),
                        it ->
                                opens
                                        ? Cell.link(
                                                it.title(), Links.entry(roster.code(), it.entry()))
                                        : Cell.words(it.title())));
        if (roster.hasProjects()) {
            columns.add(
                    Column.of(
                            "operator",
                            t("column.operator"),
                            it -> Cell.words(it.project().isEmpty() ? null : it.name())));
        }
        columns.add(Column.of("code", t("column.code"), MemberColumns::code));
        columns.add(
                Column.of(
                        "county",
                        t("column.county"),
                        it ->
                                Cell.words(
                                        it.county().isEmpty()
                                                ? null
                                                : organisations.name(it.county()))));
        columns.add(Column.of("tier", t("column.tier"), it -> Cell.words(it.tier())));
        if (!roster.sources().isEmpty()) {
            columns.add(Column.of("source", t("column.source"), it -> source(roster, it)));
        }
        columns.add(Column.of("until", t("column.until"), MemberColumns::until));
        roster.columns().stream()
                .filter(it -> !OWN.contains(it.kind()))
                .map(it -> further(roster, it))
                .forEach(columns::add);
        return columns;
    }

    /// A person's number is never shown.
    private static Cell code(Member it) {
        return it.code().startsWith("P")
                ? new Cell.None(t("code.personal"))
                : Cell.words(it.code());
    }

    private static Cell source(Roster roster, Member it) {
        return Cell.words(
                it.sources().stream()
                        .map(source -> roster.sourceName(source.source()))
                        .distinct()
                        .collect(Collectors.joining("、")));
    }

    /// The last day on which any source holds; without end when one of them has none.
    private static Cell until(Member it) {
        if (it.sources().stream().anyMatch(source -> source.until() == null)) {
            return new Cell.None(t("until.open"));
        }
        return Cell.day(
                it.sources().stream()
                        .map(Member.Validity::until)
                        .filter(java.util.Objects::nonNull)
                        .max(java.util.Comparator.naturalOrder())
                        .orElse(null));
    }

    private Column<Member> further(Roster roster, RosterColumn column) {
        if (column.kind() == RosterColumn.Kind.MONEY) {
            return Column.<Member>figures(
                            column.code(),
                            t("column.unit", column.title(), t("unit.money")),
                            it -> money(it.fields().get(column.code())))
                    .whenChosen();
        }
        String label =
                column.unit().isEmpty()
                        ? column.title()
                        : t("column.unit", column.title(), column.unit());
        return Column.<Member>of(column.code(), label, it -> Cell.words(shown(roster, column, it)))
                .whenChosen();
    }

    /// What could not be read as an amount is shown as it was written.
    private static Cell money(@Nullable String kept) {
        Matcher amount = AMOUNT.matcher(kept == null ? "" : kept);
        return amount.matches()
                ? new Cell.Figure(new BigDecimal(amount.group(1)), 2)
                : Cell.words(kept);
    }

    private @Nullable String shown(Roster roster, RosterColumn column, Member it) {
        return column.kind().isContact()
                ? json.masked(roster, it.fields()).get(column.code())
                : it.fields().get(column.code());
    }

    private static String t(String key, Object... arguments) {
        return Text.t("roster." + key, arguments);
    }
}
