package org.wupian.roster.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisations;
import org.wupian.roster.Member;
import org.wupian.roster.Roster;
import org.wupian.roster.RosterColumn;
import org.wupian.ui.Display;
import org.wupian.ui.Text;

/// What a list says of an entry, and what an enterprise declares, as names and values (条目信息);
/// contacts in part.
@Component
class MemberFacts {

    /// Said by the entry itself.
    private static final Set<RosterColumn.Kind> OWN =
            EnumSet.of(
                    RosterColumn.Kind.NAME,
                    RosterColumn.Kind.CODE,
                    RosterColumn.Kind.PROJECT,
                    RosterColumn.Kind.COUNTY,
                    RosterColumn.Kind.TIER,
                    RosterColumn.Kind.FROM,
                    RosterColumn.Kind.UNTIL);

    private final Organisations organisations;
    private final RosterJson json;

    MemberFacts(Organisations organisations, RosterJson json) {
        this.organisations = organisations;
        this.json = json;
    }

    List<Fact> of(Roster roster, Member it) {
        List<Fact> facts = new ArrayList<>();
        if (!it.project().isEmpty()) {
            facts.add(new Fact(t("column.member"), it.project()));
        }
        facts.add(new Fact(t(it.project().isEmpty() ? "fact.name" : "column.operator"), it.name()));
        facts.add(new Fact(t("column.code"), code(it)));
        facts.add(new Fact(t("column.county"), county(it.county())));
        facts.add(new Fact(t("column.tier"), it.tier()));
        facts.add(new Fact(t("column.source"), validities(roster, it)));
        Map<String, String> fields = json.masked(roster, it.fields());
        for (RosterColumn column : roster.columns()) {
            String value = fields.getOrDefault(column.code(), "");
            if (!OWN.contains(column.kind()) && !value.isEmpty()) {
                facts.add(new Fact(column.title(), value));
            }
        }
        return facts;
    }

    /// A person's number is never shown.
    private static String code(Member it) {
        return it.code().startsWith("P") ? t("code.personal") : it.code();
    }

    private String county(String code) {
        return code.isEmpty() ? "" : organisations.name(code);
    }

    /// Its sources, each with the days it holds.
    String validities(Roster roster, Member it) {
        return it.sources().stream()
                .map(source ->
                        t(
                                "fact.source",
                                source.source().equals(Roster.GENERAL)
                                        ? t("fact.general")
                                        : roster.sourceName(source.source()),
                                validity(source)))
                .distinct()
                .collect(Collectors.joining(t("fact.join")));
    }

    static String validity(Member.Validity it) {
        if (it.until() == null) {
            return it.from() == null
                    ? t("until.open")
                    : t("fact.from", Display.day(it.from()), t("until.open"));
        }
        return it.from() == null
                ? t("fact.until", Display.day(it.until()))
                : t("fact.from", Display.day(it.from()), Display.day(it.until()));
    }

    /// What an enterprise declared, in the order of the roster's columns.
    ///
    /// @param clear the caller wrote it
    List<Fact> declared(Roster roster, Map<String, String> fields, boolean clear) {
        Map<String, String> shown =
                clear ? json.clear(roster, fields) : json.masked(roster, fields);
        return roster.columns().stream()
                .filter(it -> shown.containsKey(it.code()))
                .map(it -> new Fact(it.title(), shown.getOrDefault(it.code(), "")))
                .toList();
    }

    private static String t(String key, Object... arguments) {
        return Text.t("roster." + key, arguments);
    }
}
